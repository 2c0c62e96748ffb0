/**
 * Anchors and aliases: an alias stands for the last anchor of its name before it.
 */
import type { AliasNode, Node, Unit } from './node.ts';

export interface Anchor {
  readonly name: string;
  readonly node: Node;
  readonly unit: Unit;
  /** Where the node starts, counted from the start of the text. */
  readonly at: number;
}

/** Anchors by name, each list in the order of the text. */
export type Anchors = ReadonlyMap<string, readonly Anchor[]>;

/** Sorts anchors by name. */
export function indexAnchors(anchors: readonly Anchor[]): Anchors {
  const index = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const known = index.get(anchor.name);
    if (known) known.push(anchor);
    else index.set(anchor.name, [anchor]);
  }
  return index;
}

/** The anchor that `alias`, which starts at `at` in the text, stands for; `undefined` when there is none before it. */
export function resolveAlias(anchors: Anchors, alias: AliasNode, at: number): Anchor | undefined {
  return anchors.get(alias.name)?.findLast((anchor) => anchor.at < at);
}
