// A change reaches the tests that import it, and those that may read it.
import assert from 'node:assert/strict';
import { affectedTests } from '../../../scripts/affectedTests.ts';

const sources = new Map(
  Object.entries({
    'src/span.ts': 'export const span = 1;',
    'src/edit.ts': "import { span } from './span.ts'; import type { Line } from './line.ts';",
    'src/line.ts': "import { edit } from './edit.ts';",
    'src/late.ts': "export const late = () => import('./span.ts');",
    'src/again.ts': "export * from './late.ts';",
    'src/lonely.ts': "import 'yaml';",
    'src/disk.ts': "import { readdirSync } from 'node:fs';",
    'test/support/samples.ts': "import { readdirSync } from 'node:fs'; readdirSync('../../samples');",
    'test/support/text.ts': "import { readFileSync } from 'node:fs'; export const text = (path) => readFileSync(path);",
    'test/probe.ts': "import '../src/lonely.ts';",
    'test/edit.test.ts': "import { edit } from '../src/edit.ts'; it('shows docs/format.md', edit);",
    'test/again.test.ts': "import '../src/again.ts';",
    'test/lonely.test.ts': "import '../src/lonely.ts';",
    'test/samples.test.ts': "import { samples } from './support/samples.ts';",
    'test/docs.test.ts': "import { text } from './support/text.ts'; text('docs/format.md');",
    'test/disk.test.ts': "import { disk } from '../src/disk.ts'; disk('media');",
    'test/speed.test.ts': "import { fork } from 'node:child_process'; fork(new URL('./probe.ts', import.meta.url));",
  }),
);
const tests = [...sources.keys()].filter((path) => path.endsWith('.test.ts'));
const all = ['edit', 'again', 'lonely', 'samples', 'docs', 'disk', 'speed'];

/** The names of the tests that these changes reach. */
function reachedBy(...changed: readonly string[]): string[] {
  return affectedTests(tests, sources, changed).map((path) => path.replace(/^test\/|\.test\.ts$/g, ''));
}

describe('a change', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['reaches those that import it, over other files and later, too', ['src/span.ts'], ['edit', 'again']],
    ['reaches around a circle, and through types', ['src/line.ts'], ['edit']],
    ['reaches those that run it in another process', ['src/lonely.ts'], ['lonely', 'speed']],
    ['of a test reaches that test', ['test/lonely.test.ts'], ['lonely']],
    ['of several files reaches the tests of each', ['test/probe.ts', 'src/late.ts'], ['again', 'speed']],
    ['of a file that is gone reaches those that still import it', ['src/late.ts'], ['again']],
    ['of what nothing imports reaches those that read its folder', ['samples/deep/small.txt'], ['samples']],
    ['of it, wherever they read by way of another file', ['docs/pictures/large.svg'], ['docs']],
    ['or by way of the product', ['media/icon.svg'], ['disk']],
    ['or its name', ['samples'], ['samples']],
    ['or its ending', ['CHANGELOG.md'], ['docs']],
    ['of both reaches both', ['docs/format.md', 'test/lonely.test.ts'], ['lonely', 'docs']],
    ['of what all rest on reaches all', ['package-lock.json'], all],
    ['that is none reaches all', [], all],
    ['that no test can see reaches all', ['LICENSE'], all],
  ];
  for (const [title, changed, wanted] of cases)
    it(title, () => {
      assert.deepEqual(reachedBy(...changed), wanted);
    });
});
