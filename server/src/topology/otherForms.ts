/**
 * What stands in another form than the format wants, in that form: a word as a list, a list of names as entries, a quoted
 * number without quotes. Only where one thing can be meant; what is read through an alias is left alone.
 */
import type { Node, ScalarNode } from '../syntax/node.ts';
import type { Replacement } from '../syntax/problem.ts';
import type { NodeAt } from './walk.ts';

/** One name, or several with commas, as a list. */
export function asList({ node, at }: NodeAt): readonly Replacement[] {
  if (at !== undefined || node.kind !== 'scalar' || node.anchor !== undefined) return [];
  const written = writtenText(node);
  return written === undefined ? [] : [{ kind: 'list', text: `[${written}]` }];
}

/** A name, or a list of names on one line, as entries of which nothing is stated. */
export function asEntries({ node, at }: NodeAt): readonly Replacement[] {
  if (at !== undefined || isAnchored(node) || node.kind === 'mapping') return [];
  const items = node.kind === 'sequence' ? (node.flow ? node.items : []) : [node];
  const names = items.map((item) => (item.kind === 'scalar' && !isAnchored(item) ? writtenText(item) : undefined));
  if (names.length === 0 || names.some((name) => name === undefined || /,/.test(name))) return [];
  return [{ kind: 'value', text: `{ ${names.map((name) => `${name}: {}`).join(', ')} }` }];
}

/** The one item of a list on one line. */
export function asScalar({ node, at }: NodeAt): readonly Replacement[] {
  const [item, ...more] = node.kind === 'sequence' && node.flow ? node.items : [];
  if (at !== undefined || isAnchored(node) || item?.kind !== 'scalar' || isAnchored(item) || more.length > 0) return [];
  const text = writtenText(item);
  return text === undefined ? [] : [{ kind: 'value', text }];
}

/** `yes`, `off` or a quoted `true` as YAML writes it now. */
export function asBoolean({ text }: ScalarNode): readonly Replacement[] {
  if (/^(?:true|yes|on)$/i.test(text)) return [{ kind: 'value', text: 'true' }];
  return /^(?:false|no|off)$/i.test(text) ? [{ kind: 'value', text: 'false' }] : [];
}

/** A number in quotes without them. */
export function asInteger({ text, style }: ScalarNode): readonly Replacement[] {
  return style === 'quoted' && /^(?:0|[1-9]\d{0,14})$/.test(text) ? [{ kind: 'value', text }] : [];
}

function isAnchored(node: Node): boolean {
  return node.kind !== 'alias' && node.anchor !== undefined;
}

/** How a scalar is written inside of brackets; `undefined` where it would mean something else there. */
function writtenText({ text, style, span }: ScalarNode): string | undefined {
  if (style === 'quoted') return /["\\\n]/.test(text) ? undefined : `"${text}"`;
  const isOnOneLine = span.end - span.start === text.length;
  return style === 'plain' && text !== '' && isOnOneLine && !/[[\]{}#:]/.test(text) ? text : undefined;
}
