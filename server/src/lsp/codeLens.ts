/** `textDocument/codeLens` */
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Steps } from '../failure/steps.ts';
import { failureLenses } from '../features/failureLenses.ts';
import type { SimulateCommand } from '../protocol.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

/** A lens leads to the simulation where the client has one; elsewhere, and where nothing failed, it only says something. */
export function* codeLens(
  { client }: Session,
  { snapshot, uri }: TopologyDocument,
  _: CodeLensParams,
): Steps<CodeLens[]> {
  return (yield* failureLenses(snapshot)).map(({ failed, place, title }) => ({
    range: rangeOf(snapshot, snapshot.rangeOf(place)),
    command:
      client.simulates && failed.length > 0
        ? { title, command: simulateCommand, arguments: [uri, failed] }
        : { title, command: '' },
  }));
}
