// Holds the sources to the rules of the house and prints each violation as `file:line: message`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type SourceFile, violationsOf } from './houseRules.ts';
import { circleViolations } from './importCircles.ts';
import { byRecheck, patternViolations, remembering } from './patternCheck.ts';
import { unusedExports } from './unusedExports.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): SourceFile => ({ path, text: readFileSync(join(root, path), 'utf8') });
const find = (patterns: readonly string[]): string[] =>
  globSync([...patterns], { cwd: root, ignore: ['**/node_modules/**'] }).sort();

const sources = find(['client', 'server', 'scripts', 'test'].map((folder) => `${folder}/**/*.{ts,mts,mjs,cjs,js}`)).map(
  read,
);
const data = find(['package.json', 'language-configuration.json', 'schemas/*.json', 'syntaxes/*.json', '*.mjs']).map(
  read,
);

// Judging a pattern takes as long as reading many files: what was said of it is kept until the judge changes.
const judge = createHash('sha256');
for (const path of ['scripts/patternCheck.ts', 'package-lock.json']) judge.update(read(path).text);
const cache = join(root, 'out', `patterns-${judge.digest('hex').slice(0, 16)}.json`);
const known = new Map<string, string | null>(Object.entries(knownBefore()));
const withPatterns = [...sources.filter(({ path }) => !/^test\/|\.examples\.ts$/.test(path)), ...data];

const violations = [
  ...sources.flatMap(violationsOf),
  ...circleViolations(sources),
  ...unusedExports(sources),
  ...patternViolations(withPatterns, remembering(byRecheck, known)),
];
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(cache, JSON.stringify(Object.fromEntries(known)));

for (const { path, line, message } of violations) console.error(`${path}:${line}: ${message}`);
console.log(`${sources.length} files, ${known.size} patterns, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;

function knownBefore(): Record<string, string | null> {
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as Record<string, string | null>;
  } catch {
    return {};
  }
}
