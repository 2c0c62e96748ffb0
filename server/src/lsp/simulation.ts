/** `bizha/simulate`, `bizha/simulationMarkdown` and `bizha/failable`: what stops when components of a file fail together. */

import { displayName } from '../failure/displayName.ts';
import { dependencyItemAt } from '../features/dependencyItems.ts';
import { message } from '../features/message.ts';
import { nameOfReach } from '../features/reachName.ts';
import { simulationMarkdown } from '../features/simulation/simulationMarkdown.ts';
import { simulationView } from '../features/simulationTree.ts';
import { rebootAlone } from '../features/trees/rebootItems.ts';
import { offsetAt } from '../text/lineIndex.ts';
import type { FileHandler } from './answer.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';
import { shownIn } from './shown.ts';
import { wholeNode } from './trees.ts';

export const simulate: FileHandler<'bizha/simulate'> = function* (session, document, params) {
  const { failed, restart, reboot = false } = params;
  const { version } = document;
  const { view } = session;
  const snapshot = shownIn(session, document);
  yield* snapshot.prepareGraph();
  const { simulation, title, items, marks } = simulationView(snapshot, failed, { restart });
  const alone = reboot && failed.length === 0 ? yield* rebootAlone(snapshot.answers) : undefined;
  return {
    version,
    view,
    failed: simulation.failed,
    scope: simulation.scope,
    phase: simulation.phase,
    ...(simulation.later ? { later: simulation.later } : {}),
    title: titleIn(session, alone?.title ?? title),
    nodes: (alone?.items ?? items).map((item) => wholeNode(snapshot, item)),
    marks: marks.map(({ place, outcome, text }) => ({
      range: rangeOf(snapshot, snapshot.rangeOf(place)),
      outcome,
      text,
    })),
  };
};

/** The same for pasting. */
export const markdownOfSimulation: FileHandler<'bizha/simulationMarkdown'> = function* (session, document, params) {
  const { failed, ...options } = params;
  const snapshot = shownIn(session, document);
  yield* snapshot.prepareGraph();
  const markdown = yield* simulationMarkdown(snapshot.answers, failed, options);
  const isToday = session.view === 'today';
  return { markdown: isToday ? `${markdown}\n${message.text('feature.today')}\n` : markdown };
};

function titleIn({ view }: Session, title: string): string {
  return view === 'today' ? message.text('feature.today.title', { title: `${title}.` }) : title;
}

export const failableComponents: FileHandler<'bizha/failable'> = function* (session, document, { position }) {
  const snapshot = shownIn(session, document);
  yield* snapshot.prepareImpacts();
  const { graph, impacts } = snapshot;
  const here = position && dependencyItemAt(snapshot, offsetAt(snapshot, position))?.id;
  return graph.components.map(({ id, kind }) => ({
    id,
    name: displayName(graph, id),
    ...nameOfReach(kind, impacts.get(id)),
    ...(id === here ? { here: true } : {}),
  }));
};
