/**
 * The documents that are open in the editor, each as the snapshot of its latest version. Knows text synchronisation and
 * nothing of what is done with a document.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { afterEdits, next, open, type Snapshot } from '../analysis/snapshot.ts';
import { editBetween } from '../text/textEdit.ts';
import { textAfter } from './contentChanges.ts';
import { spanOf } from './convert.ts';

/** A topology at one moment. */
export interface TopologyDocument {
  readonly uri: string;
  /** `null` for a file that is not open. */
  readonly version: number | null;
  readonly snapshot: Snapshot;
}

export type OpenDocuments = ReturnType<typeof openDocuments>;

/** No document is open at first. Addresses are compared as `uriKey` has them. */
export function openDocuments() {
  const byKey = new Map<string, TopologyDocument>();
  return {
    get: (uri: string) => byKey.get(uriKey(uri)),
    all: (): readonly TopologyDocument[] => [...byKey.values()],
    open: (uri: string, version: number, text: string): void => {
      byKey.set(uriKey(uri), { uri, version, snapshot: open(text) });
    },
    change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void => {
      const known = byKey.get(uriKey(uri));
      if (known) byKey.set(uriKey(uri), { uri: known.uri, version, snapshot: changed(known.snapshot, changes) });
    },
    close: (uri: string): void => {
      byKey.delete(uriKey(uri));
    },
  };
}

/** Makes addresses comparable: editors differ in what they escape and in the case of drive letters. */
export function uriKey(uri: string): string {
  let plain = uri;
  try {
    plain = decodeURIComponent(uri);
  } catch {
    // Not escaped by the rules: compared as it is.
  }
  return plain.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/**
 * The snapshot after content changes. A client that sends the whole text with each key is served like one that sends the
 * key, and a thousand changes at once are the one that covers them.
 */
export function changed(snapshot: Snapshot, changes: readonly TextDocumentContentChangeEvent[]): Snapshot {
  const [first] = changes;
  if (changes.length === 1 && first && 'range' in first)
    return afterEdits(snapshot, [{ span: spanOf(snapshot, first.range), text: first.text }]);
  const text = textAfter(snapshot, changes);
  const { span, text: inserted } = editBetween(snapshot.text, text);
  if (span.start === span.end && inserted === '') return snapshot;
  return next(snapshot, text, { ...span, length: inserted.length });
}
