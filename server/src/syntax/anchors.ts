/** Anchors and aliases: an alias means the last anchor of its name before it. */
import { lastStarting } from '../text/lastStarting.ts';
import type { AliasNode, Node, Unit } from './node.ts';
import type { UnitStarts } from './unitStarts.ts';

export interface Anchor {
  readonly name: string;
  readonly node: Node;
  readonly unit: Unit;
}

export interface Anchors {
  /** Each list in the order of the text. */
  readonly byName: ReadonlyMap<string, readonly Anchor[]>;
  /** Where units start in the text. */
  readonly starts: UnitStarts;
}

/** Sorts anchors, given in the order of the text, by name. */
export function indexAnchors(anchors: Iterable<Anchor>, starts: UnitStarts): Anchors {
  const byName = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const known = byName.get(anchor.name);
    if (known) known.push(anchor);
    else byName.set(anchor.name, [anchor]);
  }
  return { byName, starts };
}

/** The anchor that `alias`, which starts at `at` in the text, refers to; `undefined` when there is none before it. */
export function resolveAlias({ byName, starts }: Anchors, alias: AliasNode, at: number): Anchor | undefined {
  const anchors = byName.get(alias.name) ?? [];
  const startOf = (index: number): number => {
    const anchor = anchors[index];
    return anchor ? (starts.get(anchor.unit) ?? 0) + anchor.node.span.start : 0;
  };
  return anchors[lastStarting(anchors.length, startOf, at - 1)];
}
