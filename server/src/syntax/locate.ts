/**
 * What stands at an offset: the way from the section down to the node. Completion, hover and references start here.
 */
import { touches } from '../text/span.ts';
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
  let found = { unit: syntax.units[0] ?? { section: undefined, entry: undefined, length: 0 }, start: 0 };
  let low = 0;
  let high = syntax.units.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const unit = syntax.units[middle];
    const start = unit === undefined ? 0 : (syntax.starts.get(unit) ?? 0);
    if (unit !== undefined && start <= offset) {
      found = { unit, start };
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Locates an offset of the text. */
export function locate(syntax: Syntax, textOffset: number): Located {
  const { unit, start } = unitAt(syntax, textOffset);
  const offset = textOffset - start;
  const section = syntax.sections.find(
    (each) => each.unit === unit || each.entries?.some((entry) => entry.unit === unit),
  );
  const entry = section?.entries?.find((each) => each.unit === unit && touches(each.pair.span, offset));
  const base = { unit, offset, section, entry };
  if (!section) return { ...base, pairs: [], node: undefined, onKey: false };
  const outer = entry?.pair ?? (section.unit === unit ? { key: section.key, value: section.value } : undefined);
  if (!outer) return { ...base, pairs: [], node: undefined, onKey: false };
  if (touches(outer.key.span, offset)) return { ...base, pairs: [], node: outer.key, onKey: true };
  return { ...base, ...descend(outer.value, offset) };
}

function descend(root: Node, offset: number): { pairs: Pair[]; node: Node | undefined; onKey: boolean } {
  const pairs: Pair[] = [];
  let node = root;
  for (;;) {
    if (node.kind === 'mapping') {
      const pair = node.pairs.find((each) => touches(each.span, offset));
      if (!pair) return { pairs, node, onKey: false };
      pairs.push(pair);
      if (touches(pair.key.span, offset)) return { pairs, node: pair.key, onKey: true };
      node = pair.value;
    } else if (node.kind === 'sequence') {
      const item: Node | undefined = node.items.find((each) => touches(each.span, offset));
      if (!item) return { pairs, node, onKey: false };
      node = item;
    } else return { pairs, node: touches(node.span, offset) ? node : undefined, onKey: false };
  }
}
