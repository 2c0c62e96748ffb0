/** Texts that are read and edited in time in proportion to their length, in a process that is ended when it hangs. */
import assert from 'node:assert/strict';
import type { Work } from '../../property/repetitionSteps.ts';
import { type Place, type Repetition, repeated } from '../../property/repetitions.ts';
import { isLong } from '../../property/seeds.ts';
import { watchedProcess } from '../../support/watchedProcess.ts';

const file = `bizha: 1
servers:
  A:
    rack: north side
    os: "2019"
`;

describe('the time that a text takes grows with its length, and no more', function () {
  this.timeout(120_000);
  const process = watchedProcess();
  after(() => process.end());

  const takesItsLength = (what: string, work: Work, text: string, repetition: Repetition, length = 5000): void => {
    it(`${what} (${repetition.lineEnd})`, async () => {
      const [small, large] = [repeated(text, repetition, length), repeated(text, repetition, 4 * length)];
      assert.ok(small && large);
      assert.deepEqual(await process.run({ works: [work], small, large }), []);
    });
  };

  for (const lineEnd of ['lf', 'crlf', 'cr'] as const) {
    const firstLine = { place: 'head', lineEnd } as const;
    takesItsLength('a banner, and a section to be added', 'planning', file, { unit: '#', ...firstLine });
    takesItsLength('a key below many comments', 'reading', file, { unit: '# comment\n', ...firstLine });
    takesItsLength('a version below many comments', 'planning', file.replace('bizha: 1\n', ''), {
      unit: '# comment\n',
      ...firstLine,
    });
    takesItsLength('spaces within a value', 'reading', file, { unit: ' ', place: 'in a plain value', lineEnd });
    takesItsLength('spaces within a name', 'reading', file, { unit: ' ', place: 'in a name', lineEnd });
    takesItsLength('spaces within a name', 'editor', file, { unit: ' ', place: 'in a name', lineEnd });
  }

  const longest = isLong ? 25_000 : 8000;
  const many = (unit: string, place: Place): Repetition => ({ unit, place, lineEnd: 'lf' });
  takesItsLength('many sections', 'editor', file, many('a:\n', 'at the end'));
  takesItsLength('many anchors of one name', 'editor', file, many('  X: &a { <<: *a }\n', 'before an entry'), longest);
  const pairs = `${file}hosts:\n  H:\n    instances: { A: }\n`;
  takesItsLength('many pairs without a value on one line', 'planning', pairs, many('a:, ', 'in braces'), longest);
});
