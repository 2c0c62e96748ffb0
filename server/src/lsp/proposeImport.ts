/**
 * `bizha/import`: what files of a BizTalk group make of a topology. Reads the files and proposes edits; it changes nothing.
 * Importing runs in slices, so that a question asked meanwhile is answered.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { open } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { importSummary } from '../features/importSummary.ts';
import { importSteps } from '../importers/importFiles.ts';
import type { ImportInput, ImportProblem, ImportResult } from '../importers/importResult.ts';
import { maxFileSize, tooLarge } from '../importers/readFile.ts';
import type { ImportParams, ImportProposal, ImportProblem as ProposalProblem } from '../protocol.ts';
import { render } from '../text/message.ts';
import { textEditOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import { message } from './lspMessages.ts';
import type { Session } from './session.ts';

/** `known` is the topology to add to, if there is one. */
export async function proposeImport(
  session: Session,
  known: TopologyDocument | undefined,
  { uri, files, environment }: ImportParams,
  token: CancellationToken,
): Promise<ImportProposal> {
  const document = known ?? { uri, version: null, snapshot: open('') };
  const names = shownNames(files);
  const inputs: ImportInput[] = [];
  const unread: ProposalProblem[] = [];
  for (const [index, file] of files.entries()) {
    const read = await readInput(session, file, names[index] ?? file);
    if ('bytes' in read) inputs.push(read);
    else unread.push(read);
  }
  if (unread.length > 0) return { ...nothing, version: document.version, problems: unread };

  const { text } = document.snapshot;
  const options = { environment, ...(text.trim() === '' ? {} : { into: text }) };
  function* steps(): Steps<ImportProposal> {
    const work = importSteps(inputs, options);
    let told = 0;
    for (;;) {
      const step = work.next();
      if (step.done) return proposalOf(document, files, step.value);
      if (step.value - told >= 0.01) {
        told = step.value;
        void session.connection.sendNotification('bizha/importProgress', { uri, share: told });
      }
      yield;
    }
  }
  return session.scheduler.run(document, steps(), { token });
}

const nothing: Omit<ImportProposal, 'version'> = {
  problems: [],
  environments: [],
  topology: '',
  edits: [],
  summary: '',
};

/** The last part of each address; all of it where two files would have one name. */
function shownNames(files: readonly string[]): readonly string[] {
  const plain = files.map((uri) => {
    try {
      return decodeURIComponent(uri);
    } catch {
      return uri;
    }
  });
  const last = plain.map((uri) => uri.slice(uri.lastIndexOf('/') + 1));
  return last.map((name, index) => (last.indexOf(name) === last.lastIndexOf(name) ? name : (plain[index] ?? name)));
}

async function readInput({ host, say }: Session, uri: string, name: string): Promise<ImportInput | ProposalProblem> {
  try {
    const read = await host.fileSystem?.readBytes(uri, maxFileSize);
    if (read?.bytes) return { path: name, bytes: read.bytes };
    return {
      uri,
      message: read ? `${name}: ${say(tooLarge(read.size))}` : say(message('feature.import.elsewhere', { name })),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { uri, message: say(message('feature.log.cannot-read', { uri: name, reason })) };
  }
}

function proposalOf(
  { snapshot, version, uri }: TopologyDocument,
  files: readonly string[],
  result: ImportResult,
): ImportProposal {
  const { topology, environments = [], refused } = result;
  if (topology === undefined) {
    const problems = result.files.flatMap(({ path, error }, index) =>
      error ? [problemOf(error, files[index] ?? uri, `${path}: `)] : [],
    );
    return { ...nothing, version, problems: [...problems, ...(refused ? [problemOf(refused, uri, '')] : [])] };
  }
  const whole = { span: { start: 0, end: snapshot.text.length }, text: topology };
  const edits = result.edits ?? [whole];
  return {
    version,
    problems: [],
    environments,
    topology,
    edits: edits.map((edit) => textEditOf(snapshot, edit)),
    summary: importSummary(result),
  };
}

function problemOf({ message: what, line, column = 1 }: ImportProblem, uri: string, head: string): ProposalProblem {
  const place = line === undefined ? {} : { uri, position: { line: line - 1, character: column - 1 } };
  const shown = line === undefined || head === '' ? head : `${head.slice(0, -2)}:${line}:${column}: `;
  return { ...place, message: `${shown}${render(what)}` };
}
