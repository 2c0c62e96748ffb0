/**
 * Puts the inventories of one call together, by kind and age, whatever their order. What counts more stays; what says
 * something else is named.
 */
import type { Message } from '../../text/message.ts';
import { message } from '../importMessages.ts';
import type { ImportKind } from '../importResult.ts';
import { type AdapterFacts, type Branch, childrenAt, type Inventory, newBranch, put } from '../inventory.ts';
import { renamed } from './positions.ts';
import { serverNames } from './serverNames.ts';

export interface Combined {
  readonly root: Branch;
  readonly adapters: ReadonlyMap<string, AdapterFacts>;
  readonly secretServer: string | undefined;
  readonly contradictions: readonly Message[];
  readonly onlyEarlier: readonly Message[];
  readonly serverName: (name: string) => string;
}

/** What counts more comes first. */
const ranks: Readonly<Record<ImportKind, number>> = {
  collector: 0,
  wmi: 0,
  cluster: 1,
  sql: 1,
  settings: 2,
  hosts: 2,
  configuration: 3,
  bindings: 4,
  btdf: 4,
};

/** The inventories in the order in which they count: by kind, the younger first, then by path. */
export function inOrder(inventories: readonly Inventory[]): readonly Inventory[] {
  return [...inventories].sort(
    (a, b) => ranks[a.kind] - ranks[b.kind] || b.written - a.written || compare(a.path, b.path),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `others` are names of servers that are known from elsewhere. The inventories are used up: their trees become part of one. */
export function combine(inventories: readonly Inventory[], others: readonly string[]): Combined {
  const ordered = inOrder(inventories);
  const serversOf = ({ root }: Inventory): string[] => childrenAt(root, ['servers']).map(({ name }) => name);
  const serverName = serverNames([...others, ...ordered.flatMap(serversOf)]);
  const contradictions: Message[] = [];
  const bindings = ordered.filter(isBinding).map(({ path, root: tree }) => ({
    path,
    applications: new Set(tree.children.get('applications')?.children.keys()),
  }));
  const root = newBranch('');
  const adapters = new Map<string, AdapterFacts>();
  for (const inventory of ordered) {
    const isRenamed = serversOf(inventory).some((name) => serverName(name) !== name);
    const tree = isRenamed
      ? renamed(inventory.root, (name, kinds) => (kinds.includes('server') ? serverName(name) : name))
      : inventory.root;
    addTree(root, tree, [], { inventory, all: ordered, contradictions });
    for (const [key, facts] of inventory.adapters) {
      const known = adapters.get(key);
      if (!known || known.capabilities === undefined)
        adapters.set(key, { ...facts, name: known?.name ?? facts.name, sources: [inventory.path] });
    }
  }
  const secretServer = ordered.find((each) => each.secretServer !== undefined)?.secretServer;
  return { root, adapters, secretServer, contradictions, onlyEarlier: onlyEarlier(root, bindings), serverName };
}

const artefactKinds: ReadonlySet<string> = new Set(['receivelocations', 'sendports', 'orchestrations']);

function isArtefact(path: readonly string[]): boolean {
  return path.length === 4 && path[0] === 'applications' && artefactKinds.has((path[2] ?? '').toLowerCase());
}

/** An inventory that is added, all that are, and what they disagree about. */
interface Adding {
  readonly inventory: Inventory;
  readonly all: readonly Inventory[];
  readonly contradictions: Message[];
}

function addTree(into: Branch, from: Branch, path: readonly string[], adding: Adding): void {
  const { inventory, all, contradictions } = adding;
  const wasClosed = into.closed;
  const other = into.sources[0] ?? '';
  const disagree = (way: 'listed' | 'not-listed', name: string): void => {
    const place = { at: path.join(' / '), file: inventory.path, other };
    contradictions.push(message(`import.contradiction.${way}`, { name, ...place }));
  };
  for (const [key, child] of from.children) {
    const here = [...path, child.name];
    const known = into.children.get(key);
    if (!known) {
      if (wasClosed) {
        disagree('listed', child.name);
        continue;
      }
      mark(child, [inventory.path]);
      put(into, key, child);
      continue;
    }
    // Of an artefact that two exports have, the younger one tells all.
    if (isArtefact(here) && isBinding(inventory) && known.sources.some((path) => isBindingAt(all, path))) {
      if (inventory.written === 0 || hasSameAge(all, known.sources[0], inventory))
        differences(known, child, here, adding);
      known.sources = [...known.sources, inventory.path];
      continue;
    }
    // WMI tells the group of a clustered host, a cluster tells itself too: that is no contradiction.
    if (isShortPlace(known, child)) known.value = child.value;
    if (!isShortPlace(child, known)) compareValues(known, child, here, adding);
    known.value ??= child.value;
    addTree(known, child, here, adding);
    if (!known.sources.includes(inventory.path)) known.sources = [...known.sources, inventory.path];
  }
  if (from.closed && wasClosed)
    for (const [key, { name }] of into.children) if (!from.children.has(key)) disagree('not-listed', name);
  into.closed ||= from.closed;
}

/** Whether `short` is the group that `long` tells with its cluster. */
function isShortPlace(short: Branch, long: Branch): boolean {
  return String(long.value)
    .toLowerCase()
    .endsWith(`/${String(short.value).toLowerCase()}`);
}

function isBinding({ kind }: Inventory): boolean {
  return kind === 'bindings' || kind === 'btdf';
}

function isBindingAt(all: readonly Inventory[], path: string): boolean {
  return all.some((each) => each.path === path && isBinding(each));
}

function hasSameAge(all: readonly Inventory[], path: string | undefined, { written }: Inventory): boolean {
  return all.some((each) => each.path === path && each.written === written);
}

/** Says of a branch and all in it where they come from. */
function mark(branch: Branch, sources: readonly string[]): void {
  branch.sources = sources;
  for (const child of branch.children.values()) mark(child, sources);
}

function differences(known: Branch, other: Branch, path: readonly string[], adding: Adding): void {
  compareValues(known, other, path, adding);
  for (const [key, child] of other.children) {
    const own = known.children.get(key);
    if (own) differences(own, child, [...path, child.name], adding);
  }
}

function compareValues(known: Branch, other: Branch, path: readonly string[], adding: Adding): void {
  if (known.value === undefined || other.value === undefined) return;
  if (String(known.value).toLowerCase() === String(other.value).toLowerCase()) return;
  adding.contradictions.push(
    message('import.contradiction', {
      at: path.join(' / '),
      file: adding.inventory.path,
      value: String(other.value),
      other: known.sources[0] ?? '',
      kept: String(known.value),
    }),
  );
}

/** The applications of a binding file, as keys, before its tree became part of another. */
interface Export {
  readonly path: string;
  readonly applications: ReadonlySet<string>;
}

/** Artefacts of an application that its youngest export does not have any more. */
function onlyEarlier(root: Branch, bindings: readonly Export[]): readonly Message[] {
  return childrenAt(root, ['applications']).flatMap((application) => {
    const having = bindings.filter(({ applications }) => applications.has(application.name.toLowerCase()));
    const [youngest, ...earlier] = having;
    if (youngest === undefined || earlier.length === 0) return [];
    return [...application.children.values()].flatMap((kind) =>
      [...kind.children.values()]
        .filter(({ sources }) => !sources.includes(youngest.path) && earlier.some(({ path }) => sources.includes(path)))
        .map(({ name, sources }) =>
          message('import.only-earlier', { application: application.name, name, file: sources[0] ?? '' }),
        ),
    );
  });
}
