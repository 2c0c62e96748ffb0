/**
 * Names, texts and numbers as YAML: plain where YAML lets them be, in quotes where it does not. It knows no places.
 */

/** Texts that the core schema of YAML would read as another type. */
const notText =
  /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN))$/;
/** Characters that mean something at the start of a plain text, or end it. */
const reserved = /^[-?:,[\]{}#&*!|>'"%@`]|^\s|\s$|:\s|:$|\s#|^<<$|^\.\.\./;
const flowIndicators = /[,[\]{}]/;

export type Quote = '"' | "'";

export interface ScalarStyle {
  /** Always in quotes: versions. */
  readonly quoted?: boolean;
  /** The preferred quotes; `'` is not possible for every text. */
  readonly quote?: Quote | undefined;
  /** Stands in braces or brackets, where commas and brackets mean something. */
  readonly flow?: boolean;
}

/** A scalar on one line. */
export function writeScalar(value: string | number | boolean, style: ScalarStyle): string {
  if (typeof value !== 'string') return String(value);
  if (!style.quoted && style.quote === undefined && isPlain(value, style.flow === true)) return value;
  if (hasControls(value)) return doubleQuoted(value);
  if (style.quote === "'") return singleQuoted(value);
  const single = value.includes('\\') || (value.includes('"') && !value.includes("'"));
  return single ? singleQuoted(value) : doubleQuoted(value);
}

function isPlain(text: string, flow: boolean): boolean {
  return !notText.test(text) && !reserved.test(text) && !hasControls(text) && !(flow && flowIndicators.test(text));
}

/** Control characters, line ends of all kinds, and what YAML does not print. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code < 0x20 ||
      (code >= 0x7f && code <= 0xa0) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0xfeff ||
      code >= 0xfffe
    )
      return true;
  }
  return false;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** JSON's escapes are YAML's. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
