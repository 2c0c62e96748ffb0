/** `textDocument/codeLens` */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { failureLenses } from '../features/failureLenses.ts';
import type { SimulateCommand } from '../protocol.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

/** A lens leads to the simulation where the client has one; elsewhere, and where nothing failed, it only says something. */
export function codeLens(session: Session, { textDocument }: CodeLensParams): CodeLens[] {
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  const { snapshot, uri } = document;
  return failureLenses(snapshot).map(({ failed, place, title }) => ({
    range: rangeOf(snapshot, snapshot.rangeOf(place)),
    command:
      session.client.simulates && failed.length > 0
        ? { title, command: simulateCommand, arguments: [uri, failed] }
        : { title, command: '' },
  }));
}
