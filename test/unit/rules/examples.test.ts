/**
 * Every rule on its examples: it fires where it should, is silent for each trap and for each fact that is not stated, each
 * of its fixes does what its title says, and what the rule says of itself holds.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { docsPage, pathOfPage } from '../../../scripts/ruleDocs.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { ruleInfos, rules } from '../../../server/src/rules/registry.ts';
import { isAboutPlan } from '../../../server/src/rules/rule.ts';
import type { FixExample, RuleExamples } from '../../../server/src/rules/ruleExamples.ts';
import { atLeastAsSevere } from '../../../server/src/rules/severity.ts';
import { allFindings, changed, fixesOf, opened } from '../../support/examples.ts';
import {
  asBuiltOn,
  faultOfAbsence,
  faultOfChange,
  faultOfFiring,
  faultOfSilence,
} from '../../support/judgeExamples.ts';
import { loadExamples } from '../../support/loadExamples.ts';
import { observed } from '../../support/observed.ts';

const examples = loadExamples();
/** The titles of fixes that some example offers. */
const offeredSomewhere = new Set<string>();

describe('the examples of the rules', () => {
  for (const [id, example] of examples) {
    const { today, fires, alsoFires = [], silent, absent, fixes = [] } = example;
    const check = asBuiltOn(today);
    describe(id, () => {
      it('fires', () => {
        assert.equal(faultOfFiring(id, fires, check), undefined);
      });
      for (const { name, change } of alsoFires)
        it(`fires: ${name}`, () => {
          assert.equal(faultOfFiring(id, changed(fires, change), check), undefined);
        });
      for (const variant of silent)
        it(`silent: ${variant.name}`, () => {
          assert.equal(faultOfSilence(example, variant, check), undefined);
          assert.equal(faultOfChange(example, variant), undefined);
        });
      for (const variant of absent)
        it(`not stated: ${variant.name}`, () => {
          assert.equal(faultOfAbsence(example, variant, check), undefined);
          assert.equal(faultOfChange(example, variant), undefined);
        });
      for (const fix of fixes)
        it(`fix: ${fix.title}`, () => {
          prove(id, fileOf(example, fix), fix);
        });
      it('each fix that is offered is proved', () => {
        assert.deepEqual(unproved(id, example), []);
      });
      if (today === undefined)
        it('says the same on every day: else they say on which day they are read', () => {
          const [before, after] = ['2000-01-01', '2100-01-01'].map((day) => saidOn(day, id, fires));
          assert.deepEqual(before, after);
        });
      const info = ruleInfos.find((each) => each.id === id);
      if (info)
        it('are shown on its page (npm run generate)', () => {
          assert.equal(readFileSync(pathOfPage(info), 'utf8'), docsPage(info, example));
        });
      const rule = rules.find((each) => each.id === id);
      if (rule)
        it('reports on what it says, and asks the failure graph if it says so', () => {
          const { kinds, graph } = observed(rule, example);
          const subject: readonly string[] = rule.subject;
          assert.deepEqual(
            [...kinds].filter((kind) => !subject.includes(kind)),
            [],
          );
          assert.equal(graph, rule.graph === true);
        });
    });
  }
});

describe('the examples together', () => {
  // Of some rules alone nothing can be said.
  if (process.env['RULE']) return;

  it('every rule has them, with a trap and a fact that is not stated', () => {
    const incomplete = ruleInfos
      .map(({ id }) => ({ id, example: examples.get(id) }))
      .filter(({ example }) => !example || example.silent.length === 0 || example.absent.length === 0);
    assert.deepEqual(
      incomplete.map(({ id }) => id),
      [],
    );
  });

  it('every fix that has a title is offered in one of them', () => {
    // Another test holds this file up to date.
    const messages: object = JSON.parse(readFileSync('l10n/server/messages.json', 'utf8'));
    const titles = Object.keys(messages).filter((id) => /^(?:[\w-]+\/[\w-]+\.)?fix\./.test(id));
    assert.deepEqual(
      titles.filter((title) => !offeredSomewhere.has(title)),
      [],
    );
  });
});

/** What a rule says of a file on a day. */
function saidOn(day: string, id: string, text: string): readonly string[] {
  const found = asBuiltOn(day)(opened(text)).filter(({ rule }) => rule === id);
  return found.map(({ entity, severity }) => `${entity} ${severity}`);
}

/** The file on which a fix is proved. */
function fileOf({ fires, alsoFires = [], absent }: RuleExamples, { on }: FixExample): string {
  if (on === undefined) return fires;
  const variant = [...alsoFires, ...absent].find(({ name }) => name === on);
  assert.ok(variant, `there is no variant "${on}"`);
  return changed(fires, variant.change);
}

/** Taken, the fix gives the expected text, in which the finding is gone, or weighs less, and nothing as bad is new. */
function prove(rule: string, text: string, { title, change, lowers, reveals = [] }: FixExample): void {
  const offered = fixesOf(text, rule);
  const fix = offered.find((each) => each.title === title);
  assert.ok(fix, `offered are: ${offered.map((each) => each.title).join(' | ')}`);
  assert.equal(fix.after, changed(text, change));
  const { entity, severity } = fix.finding;
  const before = allFindings(opened(text));
  const after = allFindings(opened(fix.after));
  const left = after.filter((each) => each.rule === rule && each.entity === entity);
  assert.equal(left.length > 0, lowers === true, 'the finding is still there, or gone though it is to be lowered');
  assert.ok(!left.some((each) => atLeastAsSevere(each.severity, severity)), 'the finding weighs as much as before');
  // What was a single point of failure before is no new one, although another finding spoke of it then.
  const wasSingle = singlePoints(opened(text).answers).map(({ component }) => `scope/single-point ${component.id}`);
  const known = new Set([...before.map((each) => `${each.rule} ${each.entity}`), ...wasSingle]);
  // That the plan closes the gap is what the fix is for.
  const worse = after
    .filter((each) => atLeastAsSevere(each.severity, severity) && !isAboutPlan({ id: each.rule }))
    .map((each) => `${each.rule} ${each.entity}`)
    .filter((each) => !known.has(each));
  assert.deepEqual(worse, reveals, 'the fix makes new findings');
  const again = fixesOf(fix.after, rule).some((each) => each.finding.entity === entity && each.title === title);
  assert.ok(!again, 'the fix is offered again');
}

/** Titles on the firing example that no proof names, and kinds of fixes on its variants that none shows. */
function unproved(rule: string, example: RuleExamples): readonly string[] {
  const { fires, alsoFires = [], absent, fixes = [] } = example;
  const titles = new Set(fixes.filter(({ on }) => on === undefined).map(({ title }) => title));
  const shown = new Set(
    fixes.flatMap((fix) => {
      const found = fixesOf(fileOf(example, fix), rule).find(({ title }) => title === fix.title);
      return found ? [found.message] : [];
    }),
  );
  const onFirst = fixesOf(fires, rule);
  const onOthers = [...alsoFires, ...absent].flatMap(({ change }) => fixesOf(changed(fires, change), rule));
  for (const { message } of [...onFirst, ...onOthers]) offeredSomewhere.add(message);
  return [
    ...onFirst.filter(({ title }) => !titles.has(title)),
    ...onOthers.filter(({ message }) => !shown.has(message)),
  ].map(({ title }) => title);
}
