/** Writes the generated files: `npm run generate`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated.ts';
import { ruleDocsFolder } from './ruleDocs.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = await generatedFiles();
// Pages of rules that are gone go with them.
rmSync(join(root, ruleDocsFolder), { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(path);
}
