// Holds the sources to the rules of the house and prints each violation as `file:line: message`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { violationsOf } from './houseRules.ts';

const root = join(import.meta.dirname, '..');
const sources = ['client', 'server', 'scripts', 'test'].map((folder) => `${folder}/**/*.{ts,mts,mjs,cjs,js}`);
const paths = globSync(sources, { cwd: root, ignore: ['**/node_modules/**'] }).sort();

const violations = paths.flatMap((path) => violationsOf({ path, text: readFileSync(join(root, path), 'utf8') }));
for (const { path, line, message } of violations) console.error(`${path}:${line}: ${message}`);
console.log(`${paths.length} files, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
