/**
 * The snapshot after edits is the snapshot of the text after the edits: tree, comments, facts, links, references, graph
 * and findings, held against `open` on hostile random edits; and the tree is that of the text parsed as one.
 */
import assert from 'node:assert/strict';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { afterEdits, open } from '../../server/src/analysis/snapshot.ts';
import { parseWhole } from '../../server/src/syntax/parse.ts';
import { type Random, seeded } from '../bench/random.ts';
import { exampleDay } from '../support/examples.ts';
import { incrementalOf } from '../support/incrementalOf.ts';
import { fixesText, namesText, stageNames, stages } from '../support/snapshotText.ts';
import { syntaxText } from '../support/syntaxText.ts';
import { hostileEdits } from './hostileEdits.ts';
import { exampleTexts, largeTexts, smallTexts } from './hostileTexts.ts';
import { runsOf, seedsOf } from './seeds.ts';

const seeds = seedsOf(9);
const edits = runsOf(20_000) / seeds.length;
/** After so many edits of one text comes another one. */
const session = 20;
/** So many edits in a row a text may stay that has to be parsed as a whole; then comes another one. */
const patience = 3;
/** The tree is compared after every edit, all that rests on it after this part of them. */
const fullShare = 0.1;

function startText({ chance, pick }: Random): string {
  const text = chance(0.95) ? pick(smallTexts) : chance(0.9) ? pick(exampleTexts) : pick(largeTexts);
  if (chance(0.1)) return text.replaceAll('\n', '\r\n');
  return chance(0.03) ? text.replaceAll('\n', '\r') : text;
}

/** Both snapshots give the same answer. */
function same(found: unknown, wanted: unknown, title: () => string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) assert.deepEqual(found, wanted, title());
}

describe('a snapshot after edits', () => {
  for (const seed of seeds)
    it(`is that of the text (seed ${seed})`, function () {
      this.timeout(120_000);
      const random = seeded(seed);
      let snapshot = open('');
      let before: string | undefined;
      let lost = 0;
      for (let edit = 0; edit < edits; edit++) {
        if (edit % session === 0 || lost > patience) {
          snapshot = open(startText(random));
          before = undefined;
          lost = 0;
        }
        const made = hostileEdits(snapshot.text, before, random, lost > 0 ? 0.6 : 0.08);
        const title = (what: string) => (): string =>
          `${what} after edit ${edit} of seed ${seed}: ${JSON.stringify(made)} in ${JSON.stringify(snapshot.text)}`;
        // What somebody makes of the same version on the side must leave no trace.
        if (random.chance(0.03))
          findingsOf(afterEdits(snapshot, hostileEdits(snapshot.text, before, random, 0)), {}, exampleDay);
        const after = afterEdits(snapshot, made);
        const anew = open(after.text);
        const full = random.chance(fullShare);
        const whole = syntaxText(parseWhole(after.text));
        same(syntaxText(after.syntax), whole, title('tree'));
        same(syntaxText(anew.syntax), whole, title('tree opened'));
        for (const stage of full ? stageNames : []) same(stages[stage](after), stages[stage](anew), title(stage));
        if (full) {
          const offset = random.int(after.text.length + 1);
          same(namesText(after, offset), namesText(anew, offset), title(`names at ${offset}`));
          if (random.chance(0.02)) same(fixesText(after), fixesText(anew), title('fixes'));
        }
        // A text that only the parser of the whole can tell is no test of anything else for long.
        lost = incrementalOf(after.syntax).pieces ? 0 : lost + 1;
        before = snapshot.text;
        snapshot = after;
      }
    });
});
