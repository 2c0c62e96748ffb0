/**
 * What a picture of a group shows, before it has a place: shapes in tiers, and the lines between them. Types only. How
 * shapes are arranged, drawn or exported is not known here.
 */
import type { View } from '../analysis/snapshot.ts';
import type { ComponentKind } from '../failure/model.ts';

/** From top to bottom. */
export const tierNames = [
  'work',
  'external',
  'balancers',
  'biztalk',
  'services',
  'data',
  'storage',
  'domains',
] as const;

export type TierName = (typeof tierNames)[number];

/** A level of the picture that has shapes. */
export interface Tier {
  /** `tier:biztalk`. */
  readonly id: string;
  readonly name: TierName;
  readonly title: string;
}

/** What a shape stands for: a component, a workload that is none, or several things of one kind. */
export type ShapeKind = ComponentKind | 'workload';

export interface Shape {
  /** The component's id; `workload:ID`; `summary:PARENT/KIND`. */
  readonly id: string;
  readonly kind: ShapeKind;
  /** What it is called within its parent. */
  readonly name: string;
  /** What it is called anywhere. */
  readonly title: string;
  /** A second line of a shape that holds others, a word beside the name of a site; empty for none. */
  readonly detail: string;
  /** The id of the shape that encloses it, or of its tier. */
  readonly parent: string;
  /** The id of its site; only of a shape that stands in a tier. */
  readonly site: string | undefined;
  readonly planned: boolean;
  /** The ids of the fault domains that take it along, the widest first; its site only where it stands in no column. */
  readonly domains: readonly string[];
  /** The id of the workload that it is. */
  readonly workload: string | undefined;
  /** What a summary counts; `undefined` of any other shape. */
  readonly holds: Held | undefined;
}

/** Things that are counted and not drawn. */
export interface Held {
  /** How many of the summary's kind. */
  readonly count: number;
  /** Ids of components, with all that is in them. */
  readonly components: readonly string[];
  /** Ids of workloads. */
  readonly workloads: readonly string[];
}

/** `needs`: the first does not work without the second; `spreads`: calls to members; `node`: a node that is drawn elsewhere. */
export type EdgeKind = 'needs' | 'spreads' | 'node';

/** A line between two shapes that stand in tiers, or from a whole tier. */
export interface Edge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
}

export interface Scene {
  /** The group's name. */
  readonly title: string;
  readonly view: View;
  readonly tiers: readonly Tier[];
  /** The sites as columns, in the order of the file. */
  readonly sites: readonly Shape[];
  /** Every other shape, each after its parent. */
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
  /** The name of each fault domain that `domains` names. */
  readonly domainNames: ReadonlyMap<string, string>;
}

/** What is asked of a picture. */
export interface SceneOptions {
  readonly view: View;
  /** Ids of shapes and tiers whose parts are drawn one by one, however many there are. */
  readonly expanded: ReadonlySet<string>;
  /** Whether all is summarised that can be, and nothing expanded. */
  readonly isSummary?: boolean;
}
