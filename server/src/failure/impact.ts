/** How far the loss of components reaches. */
import type { Answers } from './answers.ts';
import type { Impact } from './model.ts';

/** What stops nothing. */
export const noImpact: Impact = { scope: 'none', phase: 'run' };

/** The worst scope that the failure of `id` gives, and its first phase. `none` for an id that names no component. */
export function impactOf(answers: Answers, id: string): Impact {
  return componentImpact(answers, id) ?? noImpact;
}

/** The same; `undefined` for an id that names no component. */
export function componentImpact({ nodeById, componentOf, impacts }: Answers, id: string): Impact | undefined {
  const node = nodeById.get(id.toLowerCase());
  return node === undefined || !componentOf[node] ? undefined : (impacts.get(node) ?? noImpact);
}
