/** What is asked of a diagram and what is answered, but for files and places in them: types only. */
import type { View } from '../../analysis/snapshot.ts';
import type { SvgPart } from '../../render/kept.ts';
import type { ThemeName } from '../../render/theme.ts';
import type { DocumentState } from '../documentSummary.ts';
import type { Choices } from './drawing.ts';
import type { DiagramFilter } from './filterScene.ts';
import type { MovedPart, Patch } from './patch.ts';
import type { ListedShape } from './shapeList.ts';

/** What a diagram is drawn of, beside the view that everything is shown in. */
export interface DiagramWish {
  /** Ids of the components that have failed together. */
  readonly failed: readonly string[];
  /** Whether everything that survives restarts now. */
  readonly restart: boolean;
  /** Ids of shapes and levels whose parts are drawn one by one. */
  readonly expanded: readonly string[];
  /** What is left out; nothing when it is empty. */
  readonly filter: { readonly [Key in keyof DiagramFilter]?: DiagramFilter[Key] | undefined };
}

export interface DiagramQuestion extends DiagramWish {
  /** The colours of what no stylesheet of the client overrides. */
  readonly theme: ThemeName;
  /** The `resultId` of the drawing that the client holds: only what differs is sent. */
  readonly previousResultId?: string | undefined;
}

export interface DiagramAnswer {
  /** As of a tree: but for `ready` nothing is drawn. */
  readonly state: DocumentState | 'missing';
  readonly version: number | null;
  readonly view: View;
  readonly resultId: string;
  /** The drawing that the patches are for; absent when they are for an empty one. */
  readonly from?: string;
  /** The size of the whole picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture: groups of SVG with literal attributes, and classes for a stylesheet. */
  readonly parts: Patch<SvgPart>;
  /** Where parts stand that are new there; parts without a place stand where they are drawn. */
  readonly places: readonly MovedPart[];
  /** The same in words. */
  readonly shapes: Patch<ListedShape>;
  /** What a filter can be made of. */
  readonly choices: Choices;
}
