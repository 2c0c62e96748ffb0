/**
 * What a configuration file means: its names are those of rules and families, and kinds C and M are never off. What is
 * wrong is reported and leaves the rest as it is.
 */
import type { Problem } from '../syntax/problem.ts';
import { message } from '../syntax/syntaxMessages.ts';
import { defineMessages, render } from '../text/message.ts';
import { nearest } from '../text/nearest.ts';
import type { StatedConfig, StatedSeverity } from '../topology/readConfig.ts';
import { type ConfigName, configKey, severitiesFor } from '../vocabulary/configFile.ts';
import { ruleInfos, ruleOf } from './registry.ts';
import { canBeSilenced, familyOf, type RuleInfo } from './rule.ts';
import type { RuleSettings } from './run.ts';

export interface RuleConfig {
  /** Empty where nothing is stated. */
  readonly settings: RuleSettings;
  readonly problems: readonly Problem[];
}

/** What is said of a family. */
export const familyTexts = defineMessages({ family: 'Family of {n} rules.' }, 'config');

/** The families, in the order of the registry. */
const families: readonly string[] = [...new Set(ruleInfos.map(({ id }) => familyOf(id)))];

/** All names that a configuration file can hold: families, then rules. */
export const configNames: readonly ConfigName[] = [
  ...families.map((name) => ({
    name,
    doc: render(familyTexts('family', { n: rulesOf(name).length })),
    canBeOff: rulesOf(name).some(canBeSilenced),
  })),
  ...ruleInfos.map((rule) => ({ name: rule.id, doc: render(rule.title), canBeOff: canBeSilenced(rule) })),
];

const byName = new Map(configNames.map((each) => [each.name, each]));

/** The rules of a family. */
export function rulesOf(family: string): readonly RuleInfo[] {
  return ruleInfos.filter(({ id }) => familyOf(id) === family);
}

/** What the stated severities come to. */
export function ruleConfig({ severities, problems }: StatedConfig): RuleConfig {
  const found = [...problems];
  const settings: [string, RuleSettings[string]][] = [];
  for (const stated of severities) {
    const known = byName.get(stated.name);
    if (!known) {
      found.push(unknown(stated));
      continue;
    }
    const { severity } = stated;
    found.push(...stated.problems);
    if (!severity) continue;
    if (severitiesFor(known).includes(severity.value)) settings.push([stated.name, severity.value]);
    else found.push(refused(stated.name, severity.place));
  }
  return { settings: Object.fromEntries(settings), problems: found };
}

function unknown({ name, place, listed }: StatedSeverity): Problem {
  const near = nearest(name, listed ? byName.keys() : [configKey, ...byName.keys()]);
  if (near === undefined)
    return { rule: 'format/unknown-key', place, message: message('format/unknown-key.rule', { key: name }) };
  return {
    rule: 'format/unknown-key',
    place,
    message: message('format/unknown-key.rule-nearest', { key: name, nearest: near }),
    replacements: [{ kind: 'nearest', text: near }],
  };
}

function refused(name: string, place: Problem['place']): Problem {
  const rule = ruleOf(name);
  const text = rule
    ? message('format/bad-value.off', { rule: name, severity: rule.severity })
    : message('format/bad-value.off-family', { family: name });
  return { rule: 'format/bad-value', place, message: text };
}

/**
 * Settings under which a configuration file wins, and those of the editor hold for what it leaves open: a rule of which it
 * states the family is not open.
 */
export function underConfig(config: RuleSettings, editor: RuleSettings): RuleSettings {
  const stated = new Set(Object.keys(config));
  const isOpen = (name: string): boolean => !stated.has(name) && !(name.includes('/') && stated.has(familyOf(name)));
  return { ...Object.fromEntries(Object.entries(editor).filter(([name]) => isOpen(name))), ...config };
}
