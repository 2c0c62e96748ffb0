/** The outline of a file: sections, their entries, and the entries nested in those. Reads the tree alone. */

import type { Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import type { Node, Pair, Unit } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { type Slot, slotAt, slotBelow, slotOfItem } from './meaning/slot.ts';

export interface DocumentSymbol {
  readonly name: string;
  /** What the value says, when that is a word. */
  readonly detail: string;
  readonly kind: 'section' | 'entry' | 'nested' | 'key';
  /** With its value. */
  readonly span: Span;
  /** The name alone. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** More than any outline shows. */
const maxEntries = 5000;

/**
 * Sections → entries → nested entries; the keys of settings sections stand as they are. `steps.ts` says how such work is
 * driven.
 */
export function* documentSymbols(snapshot: Snapshot): Steps<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const section of snapshot.syntax.sections) {
    const slot = slotAt([section.key.text]);
    if (section.key.text === '') continue;
    const { unit } = section;
    const [own] = symbolOf(
      snapshot,
      unit,
      { key: section.key, value: section.value, span: section.key.span },
      'section',
      undefined,
    );
    if (!own) continue;
    const children: DocumentSymbol[] = [];
    for (const entry of section.entries?.slice(0, maxEntries) ?? []) {
      children.push(...symbolOf(snapshot, entry.unit, entry.pair, 'entry', below(slot, entry.pair)));
      yield;
    }
    if (!section.entries) {
      const kind = slot?.type.type === 'collection' ? 'entry' : 'key';
      for (const pair of pairsOf(section.value))
        children.push(...symbolOf(snapshot, unit, pair, kind, below(slot, pair)));
    }
    const end = Math.max(
      own.span.end,
      absolute(snapshot, unit, section.value.span).end,
      ...children.slice(-1).map((child) => child.span.end),
    );
    symbols.push({ ...own, span: { start: own.span.start, end }, children });
  }
  return symbols;
}

function symbolOf(
  snapshot: Snapshot,
  unit: Unit,
  pair: Pair,
  kind: DocumentSymbol['kind'],
  slot: Slot | undefined,
): DocumentSymbol[] {
  if (pair.key.text === '') return [];
  return [
    {
      name: pair.key.text,
      detail: pair.value.kind === 'scalar' ? (pair.value.text.split(/[\r\n]/, 1)[0] ?? '') : '',
      kind,
      span: absolute(snapshot, unit, pair.span),
      nameSpan: absolute(snapshot, unit, pair.key.span),
      children: kind === 'section' || slot === undefined ? [] : nestedOf(snapshot, unit, pair.value, slot),
    },
  ];
}

/** What an entry names itself: groups, locations, ports, orchestrations, handlers. */
function nestedOf(snapshot: Snapshot, unit: Unit, value: Node, slot: Slot): DocumentSymbol[] {
  return pairsOf(value).flatMap((pair) => {
    const inner = slotBelow(slot, pair.key.text);
    if (!inner || !holdsContent(inner)) return [];
    const names =
      pair.value.kind === 'sequence' && slotOfItem(inner)
        ? pair.value.items.flatMap((item) =>
            item.kind === 'scalar'
              ? symbolOf(snapshot, unit, { key: item, value: item, span: item.span }, 'nested', undefined)
              : [],
          )
        : pairsOf(pair.value).flatMap((each) => symbolOf(snapshot, unit, each, 'nested', undefined));
    return symbolOf(snapshot, unit, pair, 'key', undefined).map((symbol) => ({
      ...symbol,
      children: names.map((name) => ({ ...name, detail: '' })),
    }));
  });
}

function holdsContent({ type }: Slot): boolean {
  return (
    type.type === 'entries' || (type.type === 'named' && (type.kinds.length === 0 || type.kinds.includes('adapter')))
  );
}

function below(slot: Slot | undefined, pair: Pair): Slot | undefined {
  return slot && slotBelow(slot, pair.key.text);
}

function pairsOf(node: Node): readonly Pair[] {
  return node.kind === 'mapping' ? node.pairs : [];
}

function absolute(snapshot: Snapshot, unit: Unit, span: Span): Span {
  return snapshot.rangeOf({ unit, span });
}
