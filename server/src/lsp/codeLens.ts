/**
 * `textDocument/codeLens` and `codeLens/resolve`. A key costs the places alone: what a lens says is asked for when it comes
 * into sight.
 */
import { type CodeLens, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { type FailureLens, failureLenses } from '../features/failureLenses.ts';
import type { SimulateCommand } from '../protocol.ts';
import { render } from '../text/message.ts';
import type { Handler } from './answer.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import { message } from './lspMessages.ts';
import type { Session } from './session.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

/** Handlers for both. A lens brings back the number of its file, the version and its place among the lenses: see `data`. */
export function codeLenses() {
  /** The files that have been asked for, by number: their addresses would be most of a lens. */
  const addresses: string[] = [];

  /** An editor asks for one after the other of those in sight. */
  const lenses = new WeakMap<Snapshot, readonly FailureLens[]>();

  function* lensesOf(snapshot: Snapshot): Steps<readonly FailureLens[]> {
    const known = lenses.get(snapshot) ?? (yield* failureLenses(snapshot));
    lenses.set(snapshot, known);
    return known;
  }

  function numberOf(uri: string): number {
    const known = addresses.indexOf(uri);
    return known < 0 ? addresses.push(uri) - 1 : known;
  }

  function* list(_: Session, { snapshot, uri, version }: TopologyDocument): Steps<CodeLens[]> {
    const file = numberOf(uri);
    return (yield* lensesOf(snapshot)).map(({ place }, index) => ({
      range: rangeOf(snapshot, snapshot.rangeOf(place)),
      data: [file, version, index],
    }));
  }

  /** A lens leads to the simulation where the client has one; elsewhere, and where nothing failed, it only says something. */
  const resolve: Handler<CodeLens, CodeLens> = ({ client, documents, scheduler }, lens, token) => {
    const [file, version, index]: readonly unknown[] = Array.isArray(lens.data) ? lens.data : [];
    const document = documents.get(addresses[Number(file)] ?? '');
    if (document === undefined || document.version !== version) return modified();
    return scheduler.run(document, resolved(document, Number(index)), { token });

    function* resolved({ snapshot, uri }: TopologyDocument, at: number): Steps<CodeLens> {
      const said = (yield* lensesOf(snapshot))[at];
      if (!said) return modified();
      const title = said.title();
      const { failed } = said;
      const isSimulated = client.simulates && failed.length > 0;
      const command = isSimulated
        ? { title, command: simulateCommand, arguments: [uri, failed] }
        : { title, command: '' };
      return { ...lens, command };
    }
  };

  return { list, resolve };
}

function modified(): never {
  throw new ResponseError(LSPErrorCodes.ContentModified, render(message('feature.log.modified')));
}
