/**
 * Every rule on its examples: it fires where it should, is silent for each trap and for each fact that is not stated, and
 * each of its fixes does what its title says.
 */
import assert from 'node:assert/strict';
import { findingsOf, open } from '../../../server/src/features/snapshot.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { atLeastAsSevere } from '../../../server/src/rules/severity.ts';
import { changed, exampleDay, findingsOfRule, fixesOf, loadExamples, wantedAndFound } from '../../support/examples.ts';

const examples = await loadExamples();

describe('the examples of the rules', () => {
  if (!process.env['RULE'])
    it('every rule has examples', () => {
      const without = rules.filter((rule) => !examples.has(rule.id)).map((rule) => rule.id);
      assert.deepEqual(without, []);
    });

  for (const [id, example] of examples) {
    describe(id, () => {
      const files = [
        { name: 'fires', text: example.fires },
        ...(example.alsoFires ?? []).map(({ name, change }) => ({ name, text: changed(example.fires, change) })),
      ];
      for (const { name, text } of files)
        it(`${name === 'fires' ? '' : 'fires: '}${name}`, () => {
          const { wanted, found } = wantedAndFound(text, id);
          assert.notDeepEqual(wanted, [], 'the example marks no line with # want');
          assert.deepEqual(found, wanted);
        });
      for (const { name, change } of example.silent)
        it(`silent: ${name}`, () => {
          assert.deepEqual(
            findingsOfRule(open(changed(example.fires, change)), id).map((finding) => finding.entity),
            [],
          );
        });
      for (const { name, change } of example.absent)
        it(`not stated: ${name}`, () => {
          const before = findingsOfRule(open(example.fires), id);
          const after = findingsOfRule(open(changed(example.fires, change)), id);
          const worst = before.map((finding) => finding.severity);
          for (const finding of after)
            assert.ok(
              finding.severity === 'information' || finding.severity === 'hint' || !worst.includes(finding.severity),
              'a fact that is not stated must not fire as one that is',
            );
        });
      for (const { title, change, lowers } of example.fixes ?? [])
        it(`fix: ${title}`, () => {
          const expected = changed(example.fires, change);
          const offered = fixesOf(example.fires, id);
          const fix = offered.find((each) => each.title === title);
          assert.ok(fix, `offered are: ${offered.map((each) => each.title).join(' | ')}`);
          assert.equal(fix.after, expected);
          const before = findingsOf(open(example.fires), {}, exampleDay);
          const after = findingsOf(open(fix.after), {}, exampleDay);
          const left = after.filter((each) => each.rule === id && each.entity === fix.finding.entity);
          assert.equal(
            left.length > 0,
            lowers === true,
            'the finding is still there, or gone though it is to be lowered',
          );
          assert.ok(!left.some((each) => atLeastAsSevere(each.severity, fix.finding.severity)), 'it weighs as much');
          const known = new Set(before.map((each) => `${each.rule} ${each.entity}`));
          const worse = after.filter(
            (each) => !known.has(`${each.rule} ${each.entity}`) && atLeastAsSevere(each.severity, fix.finding.severity),
          );
          assert.deepEqual(
            worse.map((each) => `${each.rule} ${each.entity}`),
            [],
            'the fix makes new findings',
          );
          assert.ok(
            !fixesOf(fix.after, id).some((each) => each.finding.entity === fix.finding.entity && each.title === title),
            'the fix is offered again',
          );
        });
      it('each title that is offered is proved', () => {
        const proved = new Set((example.fixes ?? []).map((each) => each.title));
        assert.deepEqual(
          fixesOf(example.fires, id)
            .map((each) => each.title)
            .filter((title) => !proved.has(title)),
          [],
        );
      });
    });
  }
});
