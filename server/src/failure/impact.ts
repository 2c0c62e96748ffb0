/** How far the loss of components reaches. */
import type { Answers } from './answers.ts';
import type { Impact } from './model.ts';

/** What stops nothing. */
export const noImpact: Impact = { scope: 'none', phase: 'run' };

/** The worst scope that the failure of `id` gives, and its first phase. `none` for an id that names no component. */
export function impactOf({ nodeById, impacts }: Answers, id: string): Impact {
  const node = nodeById.get(id.toLowerCase());
  return (node === undefined ? undefined : impacts.get(node)) ?? noImpact;
}
