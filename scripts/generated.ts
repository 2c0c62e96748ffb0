/**
 * The files that are projections of the code: what they are called and what is in them. `generate.ts` writes them, a test
 * compares them.
 */
import { configNames } from '../server/src/rules/ruleConfig.ts';
import { configSchema, type JsonSchema, jsonSchema } from '../server/src/vocabulary/jsonSchema.ts';
import { referencePage } from '../server/src/vocabulary/referencePage.ts';
import { ruleDocs } from './ruleDocs.ts';

/** Path from the root of the project → content. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const json = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`;
  return new Map([
    ['schemas/bizha.schema.json', json(jsonSchema('urn:bizha:schema:1'))],
    ['schemas/bizharc.schema.json', json(configSchema('urn:bizha:schema:config:1', configNames))],
    ['docs/format.md', referencePage()],
    ...(await ruleDocs()),
  ]);
}
