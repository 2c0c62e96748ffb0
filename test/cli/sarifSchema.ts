/**
 * The published JSON Schema of SARIF 2.1.0, as its authors distribute it in a package of test helpers. It is written in
 * draft 4, of which it uses nothing that has changed since but the name of `id`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

const helpers = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');

/** A check by the schema, with the formats that it names. */
export function sarifValidator(): ValidateFunction {
  const path = join(dirname(helpers), 'schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const formats = {
    uri: (text: string) => URL.canParse(text) && isAddress(text),
    'uri-reference': (text: string) => URL.canParse(text, 'file:///folder/') && isAddress(text),
    'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text),
  };
  // Its patterns are no expressions for Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats });
  return ajv.compile({ ...schema, $id: id });
}

/** Nothing but what RFC 3986 allows, with everything else escaped. */
function isAddress(text: string): boolean {
  return /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-F]{2})*$/i.test(text);
}
