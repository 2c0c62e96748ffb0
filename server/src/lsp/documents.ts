/**
 * The documents that are open in the editor, each as the snapshot of its latest version. Knows text synchronisation and
 * nothing of what is done with a document.
 */
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { afterEdits, open, type Snapshot } from '../analysis/snapshot.ts';
import { indexLines, type LineIndex } from '../text/lineIndex.ts';
import { applyEdits, composeEdits, editBetween, type TextEdit } from '../text/textEdit.ts';
import { spanOf } from './convert.ts';

/** A topology at one moment. */
export interface TopologyDocument {
  readonly uri: string;
  /** `null` for a file that is not open. */
  readonly version: number | null;
  readonly snapshot: Snapshot;
}

export interface OpenDocuments {
  readonly get: (uri: string) => TopologyDocument | undefined;
  readonly all: () => readonly TopologyDocument[];
  readonly open: (uri: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
}

/** No document is open at first. Addresses are compared as `uriKey` has them. */
export function openDocuments(): OpenDocuments {
  const byKey = new Map<string, TopologyDocument>();
  return {
    get: (uri) => byKey.get(uriKey(uri)),
    all: () => [...byKey.values()],
    open: (uri, version, text) => {
      byKey.set(uriKey(uri), { uri, version, snapshot: open(text) });
    },
    change: (uri, version, changes) => {
      const known = byKey.get(uriKey(uri));
      if (known) byKey.set(uriKey(uri), { uri: known.uri, version, snapshot: changed(known.snapshot, changes) });
    },
    close: (uri) => {
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
 * The snapshot after changes, each of which counts in the text that the one before has left. A client that sends the whole
 * text with each key is served like one that sends the key.
 */
export function changed(snapshot: Snapshot, changes: readonly TextDocumentContentChangeEvent[]): Snapshot {
  let edits: readonly TextEdit[] = [];
  let text = snapshot.text;
  changes.forEach((change, index) => {
    const lines = (): LineIndex => (index === 0 ? snapshot.lines : indexLines(text));
    const edit = 'range' in change ? editOf({ text, lines: lines() }, change) : editBetween(text, change.text);
    edits = composeEdits(edits, [edit]);
    if (index < changes.length - 1) text = applyEdits(text, [edit]);
  });
  return afterEdits(snapshot, edits);
}

function editOf(
  current: Pick<Snapshot, 'text' | 'lines'>,
  { range, text }: { readonly range: Range; readonly text: string },
): TextEdit {
  return { span: spanOf(current, range), text };
}
