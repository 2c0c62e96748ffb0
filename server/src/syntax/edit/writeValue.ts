/**
 * Values of operations as YAML: in flow style on one line, or as a block when they hold mappings of mappings or get too
 * long. It writes new text only and never looks at what stands in a file.
 */
import { holdsNames, isQuotedAt, typeAt } from './formatAt.ts';
import type { Path, Written } from './operation.ts';
import { writeScalar } from './writeScalar.ts';

/** A mapping in flow style that makes a line longer is written as a block. */
export const maxWidth = 100;

export type WrittenMapping = { readonly [key: string]: Written };

export function isMapping(value: Written): value is WrittenMapping {
  return typeof value === 'object' && !Array.isArray(value);
}

export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

/** `{ path[0]: { path[1]: … value } }`. */
export function nested(path: Path, value: Written): Written {
  return path.reduceRight<Written>((inner, key) => ({ [key]: inner }), value);
}

/** A key, or a name in a list. */
export function writeName(name: string, flow: boolean): string {
  return writeScalar(name, { flow });
}

/** A value on one line, as it stands at `path`; `flow`: inside braces or brackets. */
export function writeInline(value: Written, path: Path, flow: boolean): string {
  if (isList(value)) return `[${value.map((item) => writeInline(item, path, true)).join(', ')}]`;
  if (!isMapping(value)) return writeScalar(value, { flow, quoted: isQuotedAt(path) });
  return Object.keys(value).length === 0 ? '{}' : `{ ${writeInlinePairs(value, path)} }`;
}

/** `key: value, key: value`, as it stands in the braces of the mapping at `path`. */
export function writeInlinePairs(value: WrittenMapping, path: Path): string {
  return Object.entries(value)
    .map(([key, each]) => `${writeName(key, true)}: ${writeInline(each, [...path, key], true)}`)
    .join(', ');
}

/** How a pair in block style is laid out. */
export interface BlockStyle {
  /** What every line begins with. */
  readonly indent: string;
  /** Spaces by which children are indented. */
  readonly step: number;
  /** Whether a mapping is written as a block because its siblings are. */
  readonly block?: boolean;
}

/** The lines of `key: value` in block style, without line ends. `path` leads to the value. */
export function writePair(key: string, value: Written, path: Path, style: BlockStyle): string[] {
  const head = `${style.indent}${writeName(key, false)}:`;
  if (isMapping(value)) {
    if (Object.keys(value).length === 0) return [typeAt(path)?.type === 'object' ? head : `${head} {}`];
    const inline = `${head} ${writeInline(value, path, false)}`;
    if (!style.block && !wantsBlock(value, path) && inline.length <= maxWidth) return [inline];
    return [head, ...writePairs(value, path, { ...style, indent: style.indent + ' '.repeat(style.step) })];
  }
  return [`${head} ${writeInline(value, path, false)}`];
}

/** The lines of the pairs of `value`, whose own path is `path`. */
export function writePairs(value: WrittenMapping, path: Path, style: BlockStyle): string[] {
  return Object.entries(value).flatMap(([key, each]) =>
    writePair(key, each, [...path, key], { indent: style.indent, step: style.step }),
  );
}

/** Whether a mapping is written as a block whatever its length: one of names with settings, or one that holds such. */
export function wantsBlock(value: Written, path: Path): boolean {
  if (!isMapping(value)) return false;
  const values = Object.values(value);
  if (holdsNames(path) && values.some((each) => isMapping(each) && Object.keys(each).length > 0)) return true;
  return Object.entries(value).some(([key, each]) => wantsBlock(each, [...path, key]));
}
