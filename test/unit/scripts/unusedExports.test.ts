// What is exported is used somewhere.
import assert from 'node:assert/strict';
import { unusedExports } from '../../../scripts/unusedExports.ts';

describe('exports', () => {
  it('that nothing names are found', () =>
    assert.deepEqual(
      unusedExports([
        { path: 'a.ts', text: '// One.\nexport function used(): void {}\nexport interface Unused {}\n' },
        { path: 'b.ts', text: "import { used } from './a.ts';\nexport const alone = used();\n" },
        { path: 'c.ts', text: 'export type Own = 1;\nconst own: Own = 1;\nown;\n' },
      ]).map(({ path, line, message }) => `${path}:${line}: ${message}`),
      ['a.ts:3: exports Unused, which nothing uses', 'b.ts:2: exports alone, which nothing uses'],
    ));
});
