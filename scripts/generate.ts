/** Writes the generated files: `npm run generate`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registryPath, ruleRegistry } from './collected.ts';

const root = join(import.meta.dirname, '..');

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(path);
}

// The registry first: all else is made from the rules that it names, so it is loaded only then.
write(registryPath, await ruleRegistry());
const { generatedFiles } = await import('./generated.ts');
const { ruleDocs, ruleDocsFolder } = await import('./ruleDocs.ts');
const files = await generatedFiles();
// Pages of rules that are gone go with them.
rmSync(join(root, ruleDocsFolder), { recursive: true, force: true });
for (const [path, content] of [...files, ...ruleDocs()]) write(path, content);
