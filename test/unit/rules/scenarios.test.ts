/**
 * The sample deployments of the product documentation with their variants: what must fire fires, what must be silent is
 * silent, and the list of findings is complete. Each is a file in `scenarios/`:
 *
 *     # S5 a title
 *     # completed, but for sql          the parts that it does not speak of are added, all of them sound
 *     # in examples/s05.bizha.yaml      or this is the text
 *     # want warning rule/id kind:name  every finding
 *
 *     bizha: 1
 *
 *     === a variant                     lines that are replaced, with lines around them; `@@` between two places
 *     -  BTS01: { roles: [biztalk] }
 *     +  BTS01: { roles: [sql] }
 *     # want …                          the findings that are new
 *     # gone …                          and those that are not there any more
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import type { Change } from '../../../server/src/rules/ruleExamples.ts';
import { completed, type PartName } from '../../support/completed.ts';
import { changed, exampleDay } from '../../support/examples.ts';

/** All findings of a text, as `severity rule entity`. */
function found(text: string): string[] {
  return findingsOf(open(text), {}, exampleDay)
    .map(({ rule, severity, entity }) => `${severity} ${rule} ${entity}`)
    .sort();
}

/** The ends of the comment lines that begin with `mark`, sorted. */
function marked(lines: readonly string[], mark: string): string[] {
  return lines.flatMap((line) => (line.startsWith(`# ${mark} `) ? [line.slice(mark.length + 3)] : [])).sort();
}

/** The text that the head of a scenario speaks of. */
function textOf(head: readonly string[], body: string): string {
  const [example] = marked(head, 'in');
  if (example !== undefined) return readFileSync(example, 'utf8');
  const completion = head.find((line) => line.startsWith('# completed'));
  if (completion === undefined) return body;
  return completed(body, completion.replace(/^# completed(?:, but for )?/, '').split(', ') as PartName[]);
}

/** What replaces what, for each place. */
function changesOf(lines: readonly string[]): Change[] {
  const hunks = lines
    .filter((line) => /^[-+ @]/.test(line))
    .join('\n')
    .split('\n@@\n');
  return hunks.map((hunk) => {
    const side = (kept: RegExp): string =>
      hunk
        .split('\n')
        .filter((line) => kept.test(line))
        .map((line) => `\n${line.slice(1)}`)
        .join('');
    return [`${side(/^[- ]/)}\n`, `${side(/^[+ ]/)}\n`];
  });
}

const folder = join(import.meta.dirname, 'scenarios');

describe('the sample scenarios', () => {
  for (const name of readdirSync(folder).sort()) {
    const [base = '', ...variants] = readFileSync(join(folder, name), 'utf8').split('\n=== ');
    const head = base.split('\n').filter((line) => line.startsWith('# '));
    const text = textOf(head, base.slice(base.indexOf('\n\n') + 2));
    describe(head[0]?.slice(2) ?? name, () => {
      it('says what it should', () => {
        assert.deepEqual(found(text), marked(head, 'want'));
      });
      for (const variant of variants) {
        const [title = '', ...lines] = variant.split('\n');
        it(title, () => {
          const before = found(text);
          const after = found(changed(text, changesOf(lines)));
          assert.deepEqual(
            {
              new: after.filter((each) => !before.includes(each)),
              gone: before.filter((each) => !after.includes(each)),
            },
            { new: marked(lines, 'want'), gone: marked(lines, 'gone') },
          );
        });
      }
    });
  }
});
