/**
 * The tree of a topology file: YAML nodes with spans, without the meaning of the format. Spans count from the start of the
 * node's unit, so an edit elsewhere does not change them.
 */
import type { Span } from '../text/span.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  /** The value by YAML's core schema; `null` for an empty value. */
  readonly value: string | number | boolean | null;
  /** The text of the value, without quotes and escapes: what a name or a version reads as. Empty for an empty value. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
  readonly anchor?: string;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly span: Span;
  readonly pairs: readonly Pair[];
  readonly flow: boolean;
  readonly anchor?: string;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly span: Span;
  readonly items: readonly Node[];
  readonly flow: boolean;
  readonly anchor?: string;
}

/** `*name`: refers to the node with the last anchor of that name before it; see `anchors.ts`. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly name: string;
}

export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;

export interface Pair {
  readonly key: ScalarNode;
  readonly value: Node;
  /** From the first character of the key to the last of the value. */
  readonly span: Span;
}

/** A part of the text to which places refer: a settings section, the header of a collection, or an entry. */
export interface Unit {
  /** The name of the section as written; `undefined` before the first section. */
  readonly section: string | undefined;
  /** The name of the entry as written; `undefined` for a section. */
  readonly entry: string | undefined;
  readonly length: number;
}

/** A place in a file that survives edits of other units. */
export interface Place {
  readonly unit: Unit;
  readonly span: Span;
}

/** The pairs of a collection section, each the text of one entry. */
export interface EntrySyntax {
  readonly unit: Unit;
  readonly pair: Pair;
}

/** One top-level pair. */
export interface SectionSyntax {
  readonly unit: Unit;
  readonly key: ScalarNode;
  /** The value as one node of `unit`; without its pairs when `entries` holds them. */
  readonly value: Node;
  /** The pairs of a collection in block style, each in a unit of its own. */
  readonly entries: readonly EntrySyntax[] | undefined;
}
