/** The only call of the `yaml` parser: one document, tolerant, with options that keep it linear. Never throws. */
import { type DocumentOptions, type ParseOptions, parseDocument, Schema, type SchemaOptions } from 'yaml';

export type YamlDocument = ReturnType<typeof parseDocument>;

/**
 * Duplicate keys are found later with a Set: the parser's own check is quadratic. With the log level `silent` the parser
 * would not report a second document.
 */
const options = { uniqueKeys: false, keepSourceTokens: false, prettyErrors: false, logLevel: 'error' } as const;

/**
 * How deep a text may nest. The parser recurses: near the end of the stack V8 aborts the whole process when it has no room
 * to compile a regular expression, and that cannot be caught.
 */
const maxDepth = 500;

/** Parses a document; `undefined` when it is nested too deeply for the parser's recursion. */
export function parseYaml(text: string): YamlDocument | undefined {
  return attempt(text, options);
}

/** Parses a fragment. Fragments carry no directives, so they share one schema instance. */
export function parseFragment(text: string): YamlDocument | undefined {
  return attempt(text, { ...options, schema: coreSchema });
}

/** The schema that the parser would create for each document that asks for no other. */
const coreSchema = new Schema({ schema: 'core', resolveKnownTags: true });

function attempt(text: string, how: ParseOptions & DocumentOptions & SchemaOptions): YamlDocument | undefined {
  if (nestsTooDeeply(text)) return undefined;
  try {
    return parseDocument(text, how);
  } catch {
    return undefined;
  }
}

/** An upper bound of the depth: brackets in quotes and comments are counted too. Pieces of such a text are checked again. */
function nestsTooDeeply(text: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  let marks = 0;
  let leading = true;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) {
      leading = true;
      marks = 0;
      lineStart = at + 1;
    } else if (leading && code !== SPACE) {
      // `- - -` and the like: each mark opens a collection in the one before.
      if ((code === 0x2d || code === 0x3f || code === 0x3a) && text.charCodeAt(at + 1) === SPACE) marks++;
      else {
        leading = false;
        const column = at - lineStart;
        while ((indents.at(-1) ?? -1) >= column) indents.pop();
        indents.push(column);
      }
    }
    if (code === 0x5b || code === 0x7b) brackets++;
    else if ((code === 0x5d || code === 0x7d) && brackets > 0) brackets--;
    if (indents.length + marks + brackets > maxDepth) return true;
  }
  return false;
}

const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
