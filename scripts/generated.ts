/**
 * The files that are projections of the code: what they are called and what is in them. `generate.ts` writes them, a test
 * compares them.
 */
import { jsonSchema } from '../server/src/vocabulary/jsonSchema.ts';
import { referencePage } from '../server/src/vocabulary/referencePage.ts';
import { ruleDocs } from './ruleDocs.ts';

/** Path from the root of the project → content. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const schema = jsonSchema('urn:bizha:schema:1');
  return new Map([
    ['schemas/bizha.schema.json', `${JSON.stringify(schema, undefined, 2)}\n`],
    ['docs/format.md', referencePage()],
    ...(await ruleDocs()),
  ]);
}
