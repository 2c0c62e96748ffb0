/**
 * The examples of a rule tell it from one that never fires and from one that always does: with either in its place they
 * fail, by the file on which it has to fire or by one in which it has to be silent.
 */
import assert from 'node:assert/strict';
import type { Snapshot } from '../../../server/src/analysis/snapshot.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';
import { ruleInfos, rules } from '../../../server/src/rules/registry.ts';
import type { Report, Rule, RuleInfo } from '../../../server/src/rules/rule.ts';
import type { Platform } from '../../../server/src/topology/platform.ts';
import { entityKinds } from '../../../server/src/vocabulary/entityKind.ts';
import { asBuiltOn, type Checker, faultOfFiring, faultOfSilence } from '../../support/judgeExamples.ts';
import { loadExamples } from '../../support/loadExamples.ts';

const examples = loadExamples();

/** A report on everything that a rule can report on. */
function everySubject({ subject, title }: RuleInfo, { hosts, names, topology }: Platform): Report[] {
  const found = subject.flatMap((kind): readonly { readonly id: string; readonly place: Report['place'] }[] => {
    if (kind === 'hostInstance') return hosts.flatMap(({ instances }) => instances);
    const entity = entityKinds.find((each) => each === kind);
    return entity ? [...names.ofKind(entity).values()] : [{ id: kind, place: topology.groupPlace }];
  });
  return found.map(({ id, place }) => ({ entity: id, place, message: title }));
}

/** All rules, one of them with another check. */
function withCheck(info: RuleInfo, today: string | undefined, check: Rule['check']): Checker {
  const mutated = rules.map((rule) => (rule.id === info.id ? { ...rule, check } : rule));
  return asBuiltOn(today, mutated);
}

/** Without the rule: what others say does not count. */
function without({ id }: RuleInfo, today: string | undefined): Checker {
  const left = rules.filter((rule) => rule.id === id).map((rule) => ({ ...rule, check: () => [] }));
  return asBuiltOn(today, left);
}

/** The rules about ignore comments are judged after the others: there the findings themselves are replaced. */
function withFindings(
  { id, kind, severity }: RuleInfo,
  today: string | undefined,
  reports: (snapshot: Snapshot) => readonly Report[],
): Checker {
  return (snapshot) => [
    ...asBuiltOn(today)(snapshot).filter((finding) => finding.rule !== id),
    ...reports(snapshot).map((report): Finding => {
      const rest = { related: [], fixes: () => [], suppressed: undefined };
      return { ...rest, ...report, rule: id, kind, severity, reach: () => ({ scope: 'none', phase: undefined }) };
    }),
  ];
}

describe('the examples fail', () => {
  for (const info of ruleInfos) {
    const example = examples.get(info.id);
    if (!example) continue;
    const { today } = example;
    const ofComments = !rules.some((rule) => rule.id === info.id);
    it(`${info.id}: when it never fires`, () => {
      const never = ofComments ? withFindings(info, today, () => []) : without(info, today);
      assert.notEqual(faultOfFiring(info.id, example.fires, never), undefined);
    });
    it(`${info.id}: when it always fires`, () => {
      const always = ofComments
        ? withFindings(info, today, ({ platform }) => everySubject(info, platform))
        : withCheck(info, today, ({ platform }) => everySubject(info, platform));
      assert.ok(
        example.silent.some((variant) => faultOfSilence(example, variant, always) !== undefined),
        'no trap tells it',
      );
    });
  }
});
