/** What people call the kinds of things that a file names. */

import type { ComponentKind } from '../failure/model.ts';
import { message } from './message.ts';

/** `sqlInstance` → "SQL Server instance". */
export function kindName(kind: ComponentKind): string {
  return message.plain(`feature.kind.${kind}`);
}
