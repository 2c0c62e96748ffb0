/** What people call the kinds of things that a file names. */
import type { ComponentKind } from '../failure/model.ts';
import { type MessageId, render } from '../text/messages/message.ts';

/** `sqlInstance` → "SQL Server instance". */
export function kindName(kind: ComponentKind): string {
  const id: MessageId = `feature.kind.${kind}`;
  return render({ id, args: {} });
}
