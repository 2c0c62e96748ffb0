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
    'support/examples.ts': "import { readFileSync } from 'node:fs';",
    'test/edit.test.ts': "import { edit } from '../src/edit.ts';",
    'test/again.test.ts': "import '../src/again.ts';",
    'test/lonely.test.ts': "import '../src/lonely.ts';",
    'test/examples.test.ts': "import { examples } from '../support/examples.ts';",
  }),
);
const tests = [...sources.keys()].filter((path) => path.endsWith('.test.ts'));
const all = ['edit', 'again', 'lonely', 'examples'];

/** The names of the tests that these changes reach. */
function reachedBy(...changed: readonly string[]): string[] {
  return affectedTests(tests, sources, changed).map((path) => path.replace(/^test\/|\.test\.ts$/g, ''));
}

describe('a change', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['reaches those that import it, over other files and later, too', ['src/span.ts'], ['edit', 'again']],
    ['reaches around a circle, and through types', ['src/line.ts'], ['edit']],
    ['of a test reaches that test', ['test/lonely.test.ts'], ['lonely']],
    ['of several files reaches the tests of each', ['src/lonely.ts', 'src/late.ts'], ['again', 'lonely']],
    ['of a file that is gone reaches those that still import it', ['src/late.ts'], ['again']],
    ['of what nothing imports reaches those that read files', ['examples/small.bizha.yaml'], ['examples']],
    ['of both reaches both', ['docs/format.md', 'src/lonely.ts'], ['lonely', 'examples']],
    ['of what all rest on reaches all', ['package-lock.json'], all],
    ['that is none reaches all', [], all],
  ];
  for (const [title, changed, wanted] of cases)
    it(title, () => {
      assert.deepEqual(reachedBy(...changed), wanted);
    });

  it('that no test can see reaches all', () => {
    const [lonely = ''] = tests.filter((path) => path.includes('lonely'));
    assert.deepEqual(affectedTests([lonely], sources, ['docs/format.md']), [lonely]);
  });
});
