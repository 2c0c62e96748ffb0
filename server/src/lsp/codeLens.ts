/**
 * `textDocument/codeLens` and `codeLens/resolve`. A key costs the places alone: what a lens says is asked for when it comes
 * into sight.
 */
import { type CodeLens, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { type FailureLens, failureLenses, type ShownLenses } from '../features/failureLenses.ts';
import type { SimulateCommand } from '../protocol.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import { message } from './lspMessages.ts';
import type { Session } from './session.ts';
import { shownIn } from './shown.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

/** The lenses of one version of a file; the number tells it from others, also from one after the file was opened again. */
interface Lenses {
  readonly number: number;
  readonly shown: ShownLenses;
  readonly items: readonly FailureLens[];
}

/** Handlers for both. The `data` of a lens are the numbers of its file, of the list that it is from, and its place there. */
export function codeLenses() {
  /** The files that have been asked for, by number: their addresses would be most of a lens. */
  const addresses: string[] = [];
  const lists = new WeakMap<Snapshot, Lenses>();
  let count = 0;

  function* lensesOf(snapshot: Snapshot, shown: ShownLenses): Steps<Lenses> {
    const known = lists.get(snapshot);
    if (known?.shown === shown) return known;
    const made = { number: ++count, shown, items: yield* failureLenses(snapshot, shown) };
    lists.set(snapshot, made);
    return made;
  }

  function numberOf(uri: string): number {
    const known = addresses.indexOf(uri);
    return known < 0 ? addresses.push(uri) - 1 : known;
  }

  function* list(session: Session, document: TopologyDocument): Steps<CodeLens[]> {
    const { lenses: shown } = session.settings.of(document.uri);
    if (shown === 'off') return [];
    const file = numberOf(document.uri);
    const snapshot = shownIn(session, document);
    const { number, items } = yield* lensesOf(snapshot, shown);
    return items.map(({ place }, index) => ({
      range: rangeOf(snapshot, snapshot.rangeOf(place)),
      data: [file, number, index],
    }));
  }

  /** A lens leads to the simulation where the client has one; elsewhere, and where nothing failed, it only says something. */
  function resolve(session: Session, lens: CodeLens): CodeLens {
    const { client, documents } = session;
    const [file, number, index]: readonly unknown[] = Array.isArray(lens.data) ? lens.data : [];
    const document = documents.get(addresses[Number(file)] ?? '');
    const known = document && lists.get(shownIn(session, document));
    const item = known?.number === number ? known?.items[Number(index)] : undefined;
    if (!document || !item)
      throw new ResponseError(LSPErrorCodes.ContentModified, message.text('feature.log.modified'));
    const { title, failed } = item.said();
    const isSimulated = client.simulates && failed.length > 0;
    const command = isSimulated
      ? { title, command: simulateCommand, arguments: [document.uri, failed] }
      : { title, command: '' };
    return { ...lens, command };
  }

  return { list, resolve };
}
