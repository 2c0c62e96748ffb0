/**
 * The only call of the `yaml` package: one document, tolerant, with the options that keep it linear. Never throws.
 */
import { type DocumentOptions, type ParseOptions, parseDocument, Schema, type SchemaOptions } from 'yaml';

export type YamlDocument = ReturnType<typeof parseDocument>;

/**
 * Duplicate keys are found by the reader with a Set: the parser's own check is quadratic. With the log level `silent` the
 * parser would not say that there is a second document.
 */
const options = { uniqueKeys: false, keepSourceTokens: false, prettyErrors: false, logLevel: 'error' } as const;

/**
 * How deep a text may nest. The parser recurses: a text that brings it near the end of the stack can abort the whole
 * process there, since V8 cannot compile a regular expression without room, and that is nothing to catch.
 */
const deepest = 500;

/** The document, or `undefined` when the text is nested too deeply for the parser's own recursion. */
export function attemptYaml(text: string): YamlDocument | undefined {
  return attempt(text, options);
}

/** The same for a part of a text, which gives no orders to the parser: a text has many, and one meaning of scalars. */
export function attemptPart(text: string): YamlDocument | undefined {
  return attempt(text, { ...options, schema: coreSchema });
}

/** As the parser makes it anew for each text that does not ask for another one. */
const coreSchema = new Schema({ schema: 'core', resolveKnownTags: true });

function attempt(text: string, how: ParseOptions & DocumentOptions & SchemaOptions): YamlDocument | undefined {
  if (nestsTooDeeply(text)) return undefined;
  try {
    return parseDocument(text, how);
  } catch {
    return undefined;
  }
}

/** Never too low, as quotes and comments are counted like everything else; a piece of such a text is judged anew. */
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
    if (indents.length + marks + brackets > deepest) return true;
  }
  return false;
}

const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
