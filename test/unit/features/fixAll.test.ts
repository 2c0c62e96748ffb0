/** Fix all: what is written wrong is mended, nothing new is said of the world, and there is an end. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import type { FixedFile } from '../../../server/src/features/applyFixes.ts';
import { fixAll } from '../../../server/src/features/fixAll.ts';
import { render } from '../../../server/src/text/message.ts';
import { sampleOf } from '../../property/seeds.ts';
import { applySoundly, bareTopology as bare } from '../../support/appliedFixes.ts';
import { changed, exampleDay } from '../../support/examples.ts';
import { loadExamples } from '../../support/loadExamples.ts';

const options = { settings: {}, today: exampleDay };
const fixed = (text: string, rule?: string): FixedFile => runToEnd(fixAll(open(text), { ...options, rule }));

/** The fixes of the file itself that are marked as fit to be applied without a look, and were not. */
function leftSafe(snapshot: Snapshot): string[] {
  return findingsOf(snapshot, {}, exampleDay).flatMap(({ rule, kind, entity, suppressed, fixes }) => {
    if (suppressed !== undefined || !(kind === 'M' || rule.startsWith('reference/'))) return [];
    const safe = fixes().filter((fix) => fix.safe && fix.preferred);
    return safe.map((fix) => `${rule} ${entity}: ${render(fix.title)}`);
  });
}

/** All that must hold of any file. */
function holds(text: string): void {
  const { after } = applySoundly(text, (snapshot) => runToEnd(fixAll(snapshot, options)));
  assert.deepEqual(leftSafe(after), [], 'a safe fix is left');
}

const examples = loadExamples();

describe('fix all', () => {
  for (const [id, example] of examples)
    it(`on every example of ${id}`, () => {
      holds(example.fires);
      for (const { change } of sampleOf([...(example.alsoFires ?? []), ...example.silent, ...example.absent]))
        holds(changed(example.fires, change));
    });

  for (const name of readdirSync('examples').filter((file) => file.endsWith('.bizha.yaml')))
    it(`on ${name}`, () => holds(readFileSync(`examples/${name}`, 'utf8')));

  it('says nothing new of the world: gaps stay', () => {
    assert.deepEqual(fixed(bare).applied, []);
    const off = bare.replace('on: SQL01', 'on: SQL01, agent: false');
    assert.deepEqual(fixed(off).applied, []);
    const twice = bare.replace('[BTS01], tracking', '[BTS01, bts01], tracking');
    assert.equal(fixed(twice).snapshot.text, bare);
  });

  it('mends what is written wrong', () => {
    const wrong = bare.replace('version: "2020"', 'version: 2020').replace('default: true', 'defualt: true');
    assert.equal(fixed(wrong).snapshot.text, bare);
  });

  it('keeps BOM and CRLF', () => {
    const wrong = bare.replace('version: "2020"', 'version: 2020');
    const { snapshot } = fixed(`\uFEFF${wrong.replaceAll('\n', '\r\n')}`);
    assert.equal(snapshot.text, `\uFEFF${bare.replaceAll('\n', '\r\n')}`);
  });

  it('one rule or family only', () => {
    const wrong = bare.replace('version: "2020"', 'version: 2020').replace('default: true', 'defualt: true');
    const rules = (rule?: string): readonly string[] => fixed(wrong, rule).applied.map((each) => each.rule);
    assert.deepEqual(rules(), ['format/wrong-type', 'format/unknown-key']);
    assert.deepEqual(rules('format/wrong-type'), ['format/wrong-type']);
    assert.deepEqual(rules('format/unknown-key'), ['format/unknown-key']);
    assert.deepEqual(rules('dr'), []);
  });

  it('never throws on what is no topology', () => {
    for (const text of ['', '[', 'servers: {', '\uFEFF', 'a: &x [*x]', '\0', `hosts:\n  A: {\n  B: }`]) holds(text);
  });
});
