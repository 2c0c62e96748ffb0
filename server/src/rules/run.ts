/**
 * All rules over one topology: reports settled among each other, moved by goal and settings, silenced by comments.
 */
import { impactOf } from '../failure/impact.ts';
import { runToEnd, type Steps } from '../failure/steps.ts';
import type { Finding, Reach } from './finding.ts';
import { type Said, settle } from './precedence.ts';
import { rules as allRules } from './registry.ts';

import { canBeSilenced, familyOf, type Rule, type RuleContext, type RuleInfo, type Severity } from './rule.ts';
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
  const said: Said[] = [];
  for (const rule of rules) {
    for (const report of run(rule)) said.push({ rule, report, listed: report.severity ?? rule.severity });
    yield;
  }
  const partners = partnerOwned(context);
  return settle(said, context.platform).flatMap((each) => {
    const severity = severityOf(each, context, settings, partners);
    return severity === 'off' ? [] : findingOf(each, severity, context);
  });
}

function severityOf(
  { rule, report, listed }: Said,
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

function findingOf({ rule, report }: Said, severity: Severity, context: RuleContext): Finding {
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    entity: report.entity,
    reach: () => reachOf(rule, report, context),
    message: report.message,
    place: report.place,
    related: report.related ?? [],
    fixes: report.fixes ?? (() => []),
    suppressed: undefined,
  };
}

function reachOf(rule: RuleInfo, report: Said['report'], context: RuleContext): Reach {
  const phase = report.phase ?? rule.phase ?? 'run';
  if (report.scope !== undefined) return { scope: report.scope, phase: report.scope === 'none' ? undefined : phase };
  if (rule.scope !== 'graph') return { scope: rule.scope, phase: rule.scope === 'none' ? undefined : phase };
  const impact = impactOf(context.answers, report.entity);
  return { scope: impact.scope, phase: impact.scope === 'none' ? undefined : impact.phase };
}
