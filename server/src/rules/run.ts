/**
 * All rules over one topology: reports settled among each other, moved by goal and settings, silenced by comments.
 */
import { componentImpact, impactOf } from '../failure/impact.ts';
import type { Phase, Scope } from '../failure/model.ts';
import { isWorse } from '../failure/scope.ts';
import { runToEnd, type Steps } from '../failure/steps.ts';
import type { Finding, Reach } from './finding.ts';
import { asPlanned } from './fixes/asPlanned.ts';
import { wholeTitle } from './fixes/wholeTitle.ts';
import { settle, withoutRecoverySite } from './precedence.ts';
import { rules as allRules } from './registry.ts';

import {
  canBeSilenced,
  type Fix,
  familyOf,
  type Report,
  type Rule,
  type RuleContext,
  type RuleInfo,
  type Severity,
  type Spoken,
} from './rule.ts';
import { createRuleRunner, type RuleMemo, ruleMemo } from './ruleRunner.ts';
import { severityFor } from './severity.ts';

/** What a user set for rules and families; rules of kinds C and M cannot be set to `off`. */
export type RuleSettings = { readonly [ruleOrFamily: string]: Severity | 'off' };

/** The findings of a topology before comments silence any, in the order of the rules. */
export function runRules(...asked: Parameters<typeof ruleSteps>): Finding[] {
  return runToEnd(ruleSteps(...asked));
}

/** The same, one rule after the other. */
export function* ruleSteps(
  context: RuleContext,
  settings: RuleSettings,
  rules: readonly Rule[] = allRules,
  memo: RuleMemo = ruleMemo(),
): Steps<Finding[]> {
  const run = createRuleRunner(context, memo);
  const said: Spoken[] = [];
  const add = (rule: Rule, reports: Iterable<Report>): void => {
    for (const report of reports) said.push({ rule, report, listed: report.severity ?? rule.severity });
  };
  for (const rule of rules) {
    if (!rule.afterOthers) add(rule, run(rule));
    yield;
  }
  const before = withoutRecoverySite(said, context.platform);
  for (const rule of rules) if (rule.afterOthers) add(rule, rule.check(context, before));
  const partners = partnerOwned(context);
  return settle(said, context.platform).flatMap((each) => {
    const severity = severityOf(each, context, settings, partners);
    return severity === 'off' ? [] : findingOf(each, severity, context);
  });
}

function severityOf(
  { rule, report, listed }: Spoken,
  context: RuleContext,
  settings: RuleSettings,
  partners: ReadonlySet<string>,
): Severity | 'off' {
  const set = settings[rule.id] ?? settings[familyOf(rule.id)];
  if (set !== undefined && (set !== 'off' || canBeSilenced(rule))) return set;
  const severity = severityFor(rule.kind, listed, context.platform.goal);
  // What a partner operates never weighs more than information.
  const isPartners = rule.kind === 'S' && partners.has(report.entity);
  return isPartners && (severity === 'error' || severity === 'warning') ? 'information' : severity;
}

/** The ids of what partners operate. */
function partnerOwned({ platform }: RuleContext): ReadonlySet<string> {
  const { fileShares, externalSystems } = platform.topology;
  const owned = [...fileShares, ...externalSystems].filter((system) => system.values.owner?.value === 'partner');
  return new Set(owned.map((system) => system.id));
}

function findingOf({ rule, report }: Spoken, severity: Severity, context: RuleContext): Finding {
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    entity: report.entity,
    reach: () => reachOf(rule, report, context),
    message: report.message,
    place: report.place,
    related: report.related ?? [],
    ...(report.asIfMended ? { asIfMended: report.asIfMended } : {}),
    fixes: () => fixesOf(rule, report, context),
    suppressed: undefined,
  };
}

/** What a fix adds is planned; what only names an entry that the file uses already describes what is there. */
function fixesOf({ kind }: RuleInfo, { fixes, entity, about = [] }: Report, { platform }: RuleContext): readonly Fix[] {
  const offered = fixes?.() ?? [];
  return offered.map((fix) => {
    const operations = kind === 'M' ? fix.operations : asPlanned(platform, fix.operations);
    return { ...fix, operations, title: wholeTitle(platform, fix.title, operations, [entity, ...about]) };
  });
}

/** As stated. A gap reaches no further than the loss of what it is about: there the graph has the last word. */
function reachOf(rule: RuleInfo, { entity, ...report }: Report, { answers }: RuleContext): Reach {
  const phase = report.phase ?? rule.phase ?? 'run';
  const stated = report.scope ?? rule.scope;
  if (stated === 'graph') return reach(impactOf(answers, entity));
  const isWideGap = rule.kind === 'S' && (stated === 'systemwide' || stated === 'host');
  // What is restored elsewhere is not what the graph of the primary site speaks of.
  const impact = isWideGap && familyOf(rule.id) !== 'dr' ? componentImpact(answers, entity) : undefined;
  return reach(impact && isWorse(stated, impact.scope) ? impact : { scope: stated, phase });
}

function reach({ scope, phase }: { readonly scope: Scope; readonly phase: Phase }): Reach {
  return { scope, phase: scope === 'none' ? undefined : phase };
}
