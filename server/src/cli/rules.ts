/**
 * `bizha rules [ID]`: the rules that there are, or the page of one, as the documentation has it.
 */
import { rulePage, titleOf } from '../features/rulePage.ts';
import { ruleInfos, ruleOf } from '../rules/registry.ts';
import { familyOf, type RuleInfo, type RuleKind, type Severity } from '../rules/rule.ts';
import { render } from '../text/message.ts';
import { nearest } from '../text/nearest.ts';
import { documentationPage } from '../vocabulary/documentation.ts';

import { message } from './cliMessages.ts';
import type { Environment } from './environment.ts';
import { exitCodes, refuse } from './exitCode.ts';

export interface RulesOptions {
  readonly format: 'text' | 'json';
}

/** A rule as the JSON form lists it: a contract, described in `docs/cli.md`. */
export interface JsonRule {
  readonly id: string;
  readonly title: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly family: string;
  /** What it reports cannot work: answers about failures hold as if it were mended. */
  readonly impossible?: true;
  /** The documentation page that it rests on. */
  readonly source?: string;
}

/** Prints all rules, or the one of this id, as the documentation has it; the exit code. */
export function listRules(
  id: string | undefined,
  options: RulesOptions,
  environment: Environment,
  documentedPage: (rule: string) => string | undefined,
): number {
  const one = id === undefined ? undefined : ruleOf(id);
  if (id !== undefined && !one) {
    const ids = ruleInfos.map((rule) => rule.id);
    const near = nearest(id, ids);
    return near === undefined
      ? refuse(environment, message('cli.unknown-rule', { rule: id }))
      : refuse(environment, message('cli.unknown-rule-nearest', { rule: id, nearest: near }));
  }
  const shown = one ? [one] : ruleInfos;
  if (options.format === 'json') environment.out(`${JSON.stringify(shown.map(jsonRule), undefined, 2)}\n`);
  else environment.out(one ? (documentedPage(one.id) ?? rulePage(one)) : table(shown));
  return exitCodes.clean;
}

function jsonRule(rule: RuleInfo): JsonRule {
  const [source] = rule.sources;
  return {
    id: rule.id,
    title: titleOf(rule),
    kind: rule.kind,
    severity: rule.severity,
    family: familyOf(rule.id),
    ...(rule.impossible ? { impossible: true } : {}),
    ...(source === undefined ? {} : { source: documentationPage(source) }),
  };
}

function table(rules: readonly RuleInfo[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map((rule) => {
      const severity = render(message(`severity.${rule.severity}`)).padEnd(11);
      return `${rule.id.padEnd(width)}  ${rule.kind}  ${severity}  ${titleOf(rule)}\n`;
    })
    .join('');
}
