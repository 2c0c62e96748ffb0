/** `textDocument/codeLens` */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { failureLenses } from '../features/failureLenses.ts';
import type { SimulateCommand } from '../protocol.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

export function codeLens(session: Session, { textDocument }: CodeLensParams): CodeLens[] {
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  const { snapshot, uri } = document;
  return failureLenses(snapshot).map(({ id, place, title }) => ({
    range: rangeOf(snapshot, snapshot.rangeOf(place)),
    command: { title, command: simulateCommand, arguments: [uri, id] },
  }));
}
