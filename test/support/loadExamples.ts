/**
 * Reads the examples of rules, which stand beside them. At once: a test file that waits at its top is loaded in another way
 * than the rest, and with it all that it imports a second time.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { RuleExamples } from '../../server/src/rules/ruleExamples.ts';

const rulesFolder = join(import.meta.dirname, '../../server/src/rules');
const load: (path: string) => { examples: RuleExamples } = createRequire(import.meta.url);

/** All examples, by rule id; `RULE` in the environment picks one or a family. */
export function loadExamples(): ReadonlyMap<string, RuleExamples> {
  const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.examples.ts'),
  );
  const wanted = process.env['RULE'];
  const all = files.sort().map((file) => load(join(rulesFolder, file)).examples);
  return new Map(all.filter((each) => !wanted || each.rule.startsWith(wanted)).map((each) => [each.rule, each]));
}
