/** Finds what is at an offset: section, entry, pairs and node. Completion, hover and references start here. */
import { lastStarting } from '../text/lastStarting.ts';
import { type Span, touches } from '../text/span.ts';
import type { EntrySyntax, Node, Pair, SectionSyntax, Unit } from './node.ts';
import type { Syntax } from './syntax.ts';

export interface Located {
  readonly unit: Unit;
  /** The offset, counted from the start of the unit. */
  readonly offset: number;
  readonly section: SectionSyntax | undefined;
  readonly entry: EntrySyntax | undefined;
  /** The pairs below the entry, or below a settings section, from the outside in. */
  readonly pairs: readonly Pair[];
  /** The innermost node: a key or a value. */
  readonly node: Node | undefined;
  /** Whether `node` is the key of the innermost pair, or of the entry or section when there is no pair. */
  readonly onKey: boolean;
}

/** The unit at an offset of the text, and where the unit starts. */
export function unitAt(syntax: Syntax, offset: number): { unit: Unit; start: number } {
  const unit = lastUnit(syntax, syntax.units, (each) => each, offset) ?? syntax.units[0];
  return unit
    ? { unit, start: syntax.starts.get(unit) ?? 0 }
    : { unit: { section: undefined, entry: undefined, length: 0 }, start: 0 };
}

/** The last of `items` whose unit starts at `offset` of the text or before. */
function lastUnit<T>(
  { starts }: Syntax,
  items: readonly T[],
  unitOf: (item: T) => Unit,
  offset: number,
): T | undefined {
  const startOf = (index: number): number => {
    const item = items[index];
    return item === undefined ? 0 : (starts.get(unitOf(item)) ?? 0);
  };
  return items[lastStarting(items.length, startOf, offset)];
}

/** Locates an offset of the text. */
export function locate(syntax: Syntax, textOffset: number): Located {
  const { unit, start } = unitAt(syntax, textOffset);
  const offset = textOffset - start;
  const header = lastUnit(syntax, syntax.sections, (each) => each.unit, start);
  const inUnit = header?.entries && lastUnit(syntax, header.entries, (each) => each.unit, start);
  const own = inUnit?.unit === unit ? inUnit : undefined;
  const section = header && (header.unit === unit || own) ? header : undefined;
  const entry = own && touches(own.pair.span, offset) ? own : undefined;
  const base = { unit, offset, section, entry };
  const outer = entry?.pair ?? (section?.unit === unit ? { key: section.key, value: section.value } : undefined);
  if (!outer) return { ...base, pairs: [], node: undefined, onKey: false };
  if (touches(outer.key.span, offset)) return { ...base, pairs: [], node: outer.key, onKey: true };
  return { ...base, ...descend(outer.value, offset) };
}

function descend(root: Node, offset: number): { pairs: Pair[]; node: Node | undefined; onKey: boolean } {
  const pairs: Pair[] = [];
  let node = root;
  for (;;) {
    if (node.kind === 'mapping') {
      const pair = firstTouching(node.pairs, offset);
      if (!pair) return { pairs, node, onKey: false };
      pairs.push(pair);
      if (touches(pair.key.span, offset)) return { pairs, node: pair.key, onKey: true };
      node = pair.value;
    } else if (node.kind === 'sequence') {
      const item = firstTouching<Node>(node.items, offset);
      if (!item) return { pairs, node, onKey: false };
      node = item;
    } else return { pairs, node: touches(node.span, offset) ? node : undefined, onKey: false };
  }
}

/** The first part of a mapping or list that touches `offset`. */
export function firstTouching<T extends { readonly span: Span }>(parts: readonly T[], offset: number): T | undefined {
  const endsBefore = lastStarting(parts.length, (index) => parts[index]?.span.end ?? offset, offset - 1);
  const part = parts[endsBefore + 1];
  return part && touches(part.span, offset) ? part : undefined;
}
