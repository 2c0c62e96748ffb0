/**
 * `textDocument/codeLens` and `codeLens/resolve`. A key costs the places alone: what a lens says is asked for when it comes
 * into sight.
 */
import { type CodeLens, type CodeLensParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { type FailureLens, failureLenses } from '../features/failureLenses.ts';
import type { SimulateCommand } from '../protocol.ts';
import { render } from '../text/message.ts';
import { rangeOf } from './convert.ts';
import { message } from './lspMessages.ts';
import type { Session } from './session.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

/** Handlers for both. A lens brings back the number of its file, the version and its place among the lenses: see `data`. */
export function codeLenses() {
  /** The files that have been asked for, by number: their addresses would be most of a lens. */
  const addresses: string[] = [];

  /** An editor asks for one after the other of those in sight. */
  const lenses = new WeakMap<Snapshot, readonly FailureLens[]>();

  function lensesOf(snapshot: Snapshot): readonly FailureLens[] {
    const known = lenses.get(snapshot) ?? failureLenses(snapshot);
    lenses.set(snapshot, known);
    return known;
  }

  function numberOf(uri: string): number {
    const known = addresses.indexOf(uri);
    return known < 0 ? addresses.push(uri) - 1 : known;
  }

  return {
    list: ({ documents }: Session, { textDocument }: CodeLensParams): CodeLens[] => {
      const document = documents.get(textDocument.uri);
      if (!document) return [];
      const { snapshot, uri, version } = document;
      const file = numberOf(uri);
      return lensesOf(snapshot).map(({ place }, index) => ({
        range: rangeOf(snapshot, snapshot.rangeOf(place)),
        data: [file, version, index],
      }));
    },

    /** A lens leads to the simulation where the client has one; elsewhere, and where nothing failed, it only says something. */
    resolve: ({ client, documents }: Session, lens: CodeLens): CodeLens => {
      const [file, version, index]: readonly unknown[] = Array.isArray(lens.data) ? lens.data : [];
      const document = documents.get(addresses[Number(file)] ?? '');
      const found = document?.version === version ? document : undefined;
      const said = found && lensesOf(found.snapshot)[Number(index)];
      if (!found || !said)
        throw new ResponseError(LSPErrorCodes.ContentModified, render(message('feature.log.modified')));
      const title = said.title();
      const { failed } = said;
      const command =
        client.simulates && failed.length > 0
          ? { title, command: simulateCommand, arguments: [found.uri, failed] }
          : { title, command: '' };
      return { ...lens, command };
    },
  };
}
