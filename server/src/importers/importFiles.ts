/**
 * Files of a BizTalk group to a topology, new or added to one that is there. Pure, and in steps, so that an editor can show
 * progress and give up in between. Where one file is refused nothing is imported.
 */
import { maxLength, parse } from '../syntax/parse.ts';
import { rangeOf, type Syntax } from '../syntax/syntax.ts';
import type { Message } from '../text/message.ts';
import type { EnvironmentSettings } from './btdf/environmentSettings.ts';
import { countsOf, noCounts } from './counts.ts';
import { message } from './importMessages.ts';
import type { ImportedFile, ImportInput, ImportOptions, ImportProblem, ImportResult } from './importResult.ts';
import { childrenAt, type Inventory } from './inventory.ts';
import { combine, inOrder } from './merge/combine.ts';
import { existingTree } from './merge/existing.ts';
import { fitNames } from './merge/fitNames.ts';
import { otherGroup } from './merge/otherGroup.ts';
import { renamed as renamedTree } from './merge/positions.ts';
import { resolve } from './merge/resolve.ts';
import { topologyFrom } from './merge/topologyFrom.ts';
import { placeAt } from './read/json.ts';
import { isEnvironment, type Recognised, readEnvironment, readFile, recognise } from './readFile.ts';

/** Imports at one stroke. */
export function importFiles(files: readonly ImportInput[], options: ImportOptions = {}): ImportResult {
  const steps = importSteps(files, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds; each yields how much is done, from 0 to 1. */
export function* importSteps(
  files: readonly ImportInput[],
  options: ImportOptions = {},
): Generator<number, ImportResult> {
  const existing = options.into === undefined ? undefined : { text: options.into, syntax: parse(options.into) };
  const broken = existing && brokenAt(existing.text, existing.syntax);
  if (broken) return nothing([], broken);

  const read = yield* readAll(files, options);
  if (read.some(({ problem }) => problem)) return nothing(read.map(fileOf));
  const inventories = inOrder(read.flatMap(({ inventory }) => inventory ?? []));
  const known = existing && existingTree(existing.text, existing.syntax);
  const servers = known ? childrenAt(known, ['servers']).map(({ name }) => name) : [];
  const single = read.length === 1 && !known;
  const apart = new Map(single ? [] : inventories.map((each) => [each, alone(each)]));
  const combined = combine(inventories, servers);
  const other = otherGroup(inventories, known, combined.serverName);
  if (other) return nothing(read.map(fileOf), { message: other });
  yield 0.9;

  const questions = resolve(combined, known);
  const { root, renamed } = fitNames(combined.root, known);
  const paths = inventories.map(({ path }) => path);
  const made = topologyFrom(root, existing && known && { ...existing, tree: known }, paths);
  if (made.topology.length > maxLength)
    return nothing(read.map(fileOf), { message: message('import.topology-too-large') });
  yield 0.95;

  const trees = [combined.root, ...(known ? [known] : [])];
  const open = ({ unknown }: Inventory): readonly Message[] =>
    unknown.flatMap((note) => (typeof note === 'function' ? (note(trees) ?? []) : note));
  const [environments] = read.flatMap((each) => (each.environments ? [each.environments] : []));
  return {
    ...made,
    ...(environments ? { environments } : {}),
    files: read.map((each) => {
      const { inventory, notes } = each;
      if (!inventory) return { ...fileOf(each), unknown: notes };
      const own = apart.get(inventory) ?? { counts: countsOf(root, inventory), renamed };
      return {
        path: inventory.path,
        kind: inventory.kind,
        counts: own.counts,
        // What all files together leave open is asked once, with the one that counts most.
        unknown: inventory === inventories[0] ? [...open(inventory), ...questions] : open(inventory),
        renamed: own.renamed,
      };
    }),
    contradictions: [...combined.contradictions, ...made.contradictions],
    onlyEarlier: [...combined.onlyEarlier, ...made.onlyEarlier],
  };
}

/** What a file gives by itself. */
function alone(inventory: Inventory): Pick<ImportedFile, 'counts' | 'renamed'> {
  const copy = { ...inventory, root: renamedTree(inventory.root, (name) => name) };
  const combined = combine([copy], []);
  resolve(combined, undefined);
  const { root, renamed } = fitNames(combined.root, undefined);
  return { counts: countsOf(root, inventory), renamed };
}

/** A file as far as it was read. */
interface ReadFile {
  readonly path: string;
  readonly inventory?: Inventory;
  readonly problem?: ImportProblem;
  readonly notes: ImportedFile['unknown'];
  /** Those to choose from. */
  readonly environments?: readonly string[];
}

/** Reads all files, those first that fill placeholders of others. */
function* readAll(files: readonly ImportInput[], options: ImportOptions): Generator<number, readonly ReadFile[]> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 1);
  let done = 0;
  const recognised = files.map((input) => recognise(input));
  const read = new Map<number, ReadFile>();
  const settings: EnvironmentSettings[] = [];
  for (const environments of [true, false])
    for (const [index, each] of recognised.entries()) {
      const path = files[index]?.path ?? '';
      if ('message' in each) {
        read.set(index, { path, problem: each, notes: [] });
        continue;
      }
      if (isEnvironment(each) !== environments) continue;
      const values = settings.length === 0 ? undefined : new Map(settings.flatMap((one) => [...one.values]));
      const steps = environments ? readSettingsFile(each, options.environment, settings) : readArtefact(each, values);
      const started = done;
      for (;;) {
        const step = steps.next();
        if (step.done) {
          read.set(index, step.value);
          break;
        }
        done = Math.min(done + 65_536, started + each.input.bytes.length);
        yield (0.9 * done) / total;
      }
      done = started + each.input.bytes.length;
    }
  return files.map((_, index) => read.get(index) as ReadFile);
}

function* readArtefact(file: Recognised, values: ReadonlyMap<string, string> | undefined): Generator<void, ReadFile> {
  const { path } = file.input;
  const read = yield* readFile(file, values);
  return 'message' in read ? { path, problem: read, notes: [] } : { path, inventory: read, notes: [] };
}

function* readSettingsFile(
  file: Recognised,
  environment: string | undefined,
  settings: EnvironmentSettings[],
): Generator<void, ReadFile> {
  const { path } = file.input;
  const read = yield* readEnvironment(file, environment);
  if ('message' in read) return { path, problem: read, notes: [] };
  settings.push(read);
  const { environments, chosen } = read;
  return chosen
    ? { path, notes: [] }
    : { path, notes: [message('import.unknown.environment', { environments })], environments };
}

function fileOf({ path, inventory, problem, notes }: ReadFile): ImportedFile {
  const kind = inventory?.kind ?? (problem ? undefined : 'btdf');
  const file = { path, kind, counts: noCounts, unknown: notes, renamed: [] };
  return problem ? { ...file, error: problem } : file;
}

/** The result of an import that was refused. */
function nothing(files: readonly ImportedFile[], refused?: ImportProblem): ImportResult {
  const result = { files, contradictions: [], onlyEarlier: [] };
  return refused ? { ...result, refused } : result;
}

/** Where a topology is no valid YAML. */
function brokenAt(text: string, syntax: Syntax): ImportProblem | undefined {
  const found = syntax.problems.find(({ rule, warning }) => warning !== true && rule !== 'format/missing-version');
  if (!found) return syntax.unread && text.trim() !== '' ? { message: message('import.into-broken') } : undefined;
  return { message: message('import.into-broken'), ...placeAt(text, rangeOf(syntax, found.place).start) };
}
