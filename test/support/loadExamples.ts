/** Reads the examples of rules, which stand beside them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RuleExamples } from '../../server/src/rules/ruleExamples.ts';

const rulesFolder = join(dirname(fileURLToPath(import.meta.url)), '../../server/src/rules');

/** All examples, by rule id; `RULE` in the environment picks one or a family. */
export async function loadExamples(): Promise<Map<string, RuleExamples>> {
  const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.examples.ts'),
  );
  const loaded = await Promise.all(files.sort().map((file) => import(pathToFileURL(join(rulesFolder, file)).href)));
  const wanted = process.env['RULE'];
  const all = loaded.map((module: { examples: RuleExamples }) => module.examples);
  return new Map(all.filter((each) => !wanted || each.rule.startsWith(wanted)).map((each) => [each.rule, each]));
}
