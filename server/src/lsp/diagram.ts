/**
 * `bizha/diagram` and what the panel asks about it: the whole picture once, then what has changed in it. Of the last few
 * drawings the parts are kept, to be compared with the next. All of it runs in steps.
 */
import type { Steps } from '../failure/steps.ts';
import { dependencyItemAt } from '../features/dependencyItems.ts';
import type { DiagramWish } from '../features/diagram/diagramQuestion.ts';
import { type Drawing, type DrawingOptions, drawingSteps, shapeOf } from '../features/diagram/drawing.ts';
import { exportSteps } from '../features/diagram/exportDrawing.ts';
import { type DiagramFilter, layers } from '../features/diagram/filterScene.ts';
import { movedSteps, patchSteps } from '../features/diagram/patch.ts';
import { shapeFacts } from '../features/diagram/shapeFacts.ts';
import { documentState } from '../features/documentSummary.ts';
import { indexFindings } from '../features/findingIndex.ts';
import type {
  DiagramAtParams,
  DiagramAtResult,
  DiagramExportParams,
  DiagramExportResult,
  DiagramParams,
  DiagramResult,
  DiagramShapeParams,
  DiagramShapeResult,
} from '../protocol.ts';
import { offsetAt } from '../text/lineIndex.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import { shownIn } from './shown.ts';

/** How many drawings are kept: that of a panel, and those that it goes back to. */
const maxKept = 4;

/** What is said of a file that is not there. */
export const missingDiagram: DiagramResult = {
  state: 'missing',
  version: null,
  view: 'as planned',
  resultId: '',
  width: 0,
  height: 0,
  parts: { removed: [], changes: [] },
  places: [],
  shapes: { removed: [], changes: [] },
  choices: { kinds: [], sites: [], applications: [] },
};

/** The handlers, which share the last drawings. */
export function diagrams() {
  const kept = new Map<string, Drawing>();
  const keep = (drawing: Drawing): void => {
    kept.delete(drawing.id);
    kept.set(drawing.id, drawing);
    for (const id of [...kept.keys()].slice(0, -maxKept)) kept.delete(id);
  };
  return {
    *draw(session: Session, document: TopologyDocument, params: DiagramParams): Steps<DiagramResult> {
      const { snapshot, version } = document;
      const { view } = session;
      const state = documentState(shownIn(session, document));
      if (state !== 'ready') return { ...missingDiagram, state, version, view };
      const findings = yield* session.findingSteps(document);
      const before = params.previousResultId === undefined ? undefined : kept.get(params.previousResultId);
      const options = { ...optionsOf(session, params), theme: params.theme };
      const drawing = yield* drawingSteps(snapshot, findings, options, before);
      keep(drawing);
      const { id, choices } = drawing;
      const { width, height } = drawing.layout;
      return {
        state,
        version,
        view,
        resultId: id,
        width,
        height,
        choices,
        ...(before ? { from: before.id } : {}),
        parts: yield* patchSteps(before?.parts ?? [], drawing.parts),
        places: yield* movedSteps(before?.places ?? new Map(), drawing.places),
        shapes: yield* patchSteps(before?.shapes ?? [], drawing.shapes),
      };
    },

    /** The shape of what stands at a position. */
    *at(session: Session, document: TopologyDocument, params: DiagramAtParams): Steps<DiagramAtResult | null> {
      const drawing = kept.get(params.resultId);
      const snapshot = shownIn(session, document);
      yield* snapshot.prepareGraph();
      const item = dependencyItemAt(snapshot, offsetAt(snapshot, params.position));
      const shape = item && drawing && shapeOf(drawing, item.id);
      return shape === undefined ? null : { id: shape };
    },

    *shape(session: Session, document: TopologyDocument, params: DiagramShapeParams): Steps<DiagramShapeResult | null> {
      const snapshot = shownIn(session, document);
      yield* snapshot.prepareImpacts();
      const index = indexFindings(yield* session.findingSteps(document));
      const facts = shapeFacts(snapshot, index, params.id, { failed: params.failed, restart: params.restart });
      if (!facts) return null;
      const { place, ...said } = facts;
      return { ...said, version: document.version, range: rangeOf(snapshot, snapshot.rangeOf(place)) };
    },

    *export(
      session: Session,
      document: TopologyDocument,
      params: DiagramExportParams,
    ): Steps<DiagramExportResult | null> {
      if (documentState(shownIn(session, document)) !== 'ready') return null;
      return yield* exportSteps(document.snapshot, params.format, {
        ...optionsOf(session, params),
        theme: params.theme,
      });
    },
  };
}

function optionsOf({ view }: Session, { failed, restart, expanded, filter }: DiagramWish): DrawingOptions {
  return { view, failed, restart, expanded, filter: filterOf(filter) };
}

function filterOf({
  layers: shown = layers,
  kinds = [],
  sites = [],
  applications = [],
}: DiagramWish['filter']): DiagramFilter {
  return { layers: shown, kinds, sites, applications };
}
