// Whatever the client shows can be translated: each text of its code is in the bundle, each of the manifest in its table,
// and neither holds anything that nobody shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('texts of the client', () => {
  it('are in l10n/bundle.l10n.json, and nothing else is', () => {
    const files = globSync('client/src/**/*.ts', { cwd: root });
    const used = files.flatMap((path) => textsOf(path, read(path)));
    const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.json'));
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(used)].sort());
    assert.deepEqual(Object.values(bundle), Object.keys(bundle), 'the bundle without a language is English itself');
  });

  it('of the manifest are in package.nls.json, and nothing else is', () => {
    const used = [...read('package.json').matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    const table: unknown = JSON.parse(read('package.nls.json'));
    assert.ok(typeof table === 'object' && table !== null);
    assert.deepEqual(Object.keys(table).sort(), [...new Set(used)].sort());
  });
});

/** The first arguments of all calls of `l10n.t`; each must be a plain text, for tools must be able to read it. */
function textsOf(path: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [text] = node.arguments;
      assert.ok(text && ts.isStringLiteral(text), `${path}: ${node.getText()} has no plain text`);
      found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found;
}
