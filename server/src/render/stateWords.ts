/** What becomes of a shape in words, for the picture and for what says the same beside it. */
import type { Mark, State } from './marks.ts';
import { message } from './renderMessages.ts';
import type { Shape } from './scene.ts';

/** The states of what does not run as it should, as keys of messages and as classes. */
export const stateKeys = {
  failed: 'failed',
  stopped: 'stopped',
  'stops at restart': 'restart',
  delayed: 'delayed',
  reduced: 'reduced',
} as const satisfies Partial<Record<State, string>>;

/** The word beside a name: its state, or that it is planned. */
export function stateWord({ planned }: Pick<Shape, 'planned'>, { state }: Pick<Mark, 'state'>): string {
  if (state !== 'running') return message.plain(`render.state.${stateKeys[state]}`);
  return plannedWord(planned);
}

/** The state in full, as the legend explains it; empty for what runs. */
export function stateText(state: State): string {
  return state === 'running' ? '' : message.plain(`render.legend.${stateKeys[state]}`);
}

/** "planned", or nothing. */
export function plannedWord(planned: boolean): string {
  return planned ? message.plain('render.state.planned') : '';
}

/** "single point of failure", or nothing. */
export function singlePointWord(isSinglePoint: boolean): string {
  return isSinglePoint ? message.plain('render.legend.single') : '';
}
