/** A component in a list to pick from: its kind, and how far its failure reaches. */
import type { ComponentKind, Impact } from '../failure/model.ts';
import { kindName } from './kindName.ts';
import { reachText } from './simulationTree.ts';

export function nameOfReach(
  kind: ComponentKind,
  impact: Impact | undefined,
): { readonly kindName: string; readonly reach: string } {
  return { kindName: kindName(kind), reach: impact === undefined ? '' : reachText(impact) };
}
