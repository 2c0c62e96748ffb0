/**
 * The files that are projections of the code: what they are called and what is in them. `generate.ts` writes them, a test
 * compares them.
 */
import { ruleInfos } from '../server/src/rules/registry.ts';
import { configNames } from '../server/src/rules/ruleConfig.ts';
import { render } from '../server/src/text/message.ts';
import { configSchema, jsonSchema } from '../server/src/vocabulary/jsonSchema.ts';
import { referencePage } from '../server/src/vocabulary/referencePage.ts';
import { messageTable, registryPath, ruleRegistry } from './collected.ts';
import { ruleDocsFolder, ruleIndex } from './ruleDocs.ts';

/** Path from the root of the project → content; the pages of single rules are those of `ruleDocs.ts`. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const catalogue = ruleInfos.map(({ id, title, kind, severity }) => ({ id, title: render(title), kind, severity }));
  return new Map([
    [registryPath, await ruleRegistry()],
    ['l10n/server/messages.json', json(await messageTable())],
    ['test/catalogue.json', json(catalogue)],
    ['schemas/bizha.schema.json', json(jsonSchema('urn:bizha:schema:1'))],
    ['schemas/bizharc.schema.json', json(configSchema('urn:bizha:schema:config:1', configNames))],
    ['docs/format.md', referencePage()],
    [`${ruleDocsFolder}/README.md`, ruleIndex()],
  ]);
}
