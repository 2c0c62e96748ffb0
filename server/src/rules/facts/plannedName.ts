/** What people call a planned entry: "BTS02", "Send on BTS02". */
import { componentName } from '../../failure/displayName.ts';
import type { ComponentKind } from '../../failure/model.ts';
import type { PlannedEntry } from '../../topology/plannedEntries.ts';
import { splitId } from '../precedence.ts';

export function plannedName({ id, name }: PlannedEntry): string {
  const [kind] = splitId(id);
  return componentName({ id, kind: kind as ComponentKind, name });
}
