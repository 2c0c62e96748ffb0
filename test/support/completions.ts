/** Completion at `$0`: what is offered, and the text after taking it. */
import assert from 'node:assert/strict';
import { open } from '../../server/src/analysis/snapshot.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import type { CompletionItem } from '../../server/src/features/completion/completionItem.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';
import { atCursor, file } from './cursor.ts';

export function itemsAt(marked: string): CompletionItem[] {
  const { text, offset } = atCursor(marked);
  return completionsAt(open(text), offset);
}

export function labels(marked: string): string[] {
  return itemsAt(marked).map(({ label }) => label);
}

/** The text after taking an item, without its tab stops. */
export function taken(marked: string, label: string): string {
  const { text } = atCursor(marked);
  return applyEdits(text, [itemCalled(marked, label).edit]);
}

export function itemCalled(marked: string, label: string): CompletionItem {
  const item = itemsAt(marked).find((each) => each.label === label);
  assert.ok(item, `"${label}" is not offered, but ${labels(marked).join(', ')}`);
  return item;
}

/** Servers, a cluster and an instance that names can stand for. */
export const platform = file`
  servers:
    BTS01: { roles: [biztalk] }
    SQL01: { roles: [sql] }
    SQL02: { roles: [sql] }
  clusters:
    SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: {}, SSO: {} } }
  sqlInstances:
    SQLPROD: { on: SQLCLU/SQL }
  fileShares:
    "a, b": {}
`;
