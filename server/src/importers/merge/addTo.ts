/**
 * What an import adds to a topology, as operations. What stands there wins: nothing is changed or removed, and what the
 * import would have said instead is listed.
 */
import { typeAt } from '../../syntax/edit/formatAt.ts';
import type { Operation, Path, Written } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { message } from '../importMessages.ts';
import type { Branch } from '../inventory.ts';
import { kindsBelow } from './positions.ts';
import { writtenOf } from './writeTopology.ts';

export interface Additions {
  readonly operations: readonly Operation[];
  readonly contradictions: readonly Message[];
  /** What the topology has and the import, which should list it, has not. */
  readonly onlyThere: readonly Message[];
}

/** Compares the tree of an import with that of a topology. */
export function additionsTo(existing: Branch, root: Branch): Additions {
  const additions = { operations: [], contradictions: [], onlyThere: [] };
  for (const section of root.children.values()) {
    if (section.children.size === 0) continue;
    add(existing.children.get(section.name.toLowerCase()), section, [section.name], additions);
  }
  return additions;
}

interface Draft {
  readonly operations: Operation[];
  readonly contradictions: Message[];
  readonly onlyThere: Message[];
}

function add(own: Branch | undefined, wanted: Branch, path: Path, draft: Draft): void {
  if (!own || (own.value === undefined && own.children.size === 0 && !own.closed)) {
    addWhole(wanted, path, own !== undefined, draft);
    return;
  }
  if (wanted.value !== undefined || own.value !== undefined) {
    compareValues(own, wanted, path, draft);
    return;
  }
  const adapters = kindsBelow(path)?.includes('adapter') === true;
  for (const child of wanted.children.values()) {
    const key = adapters ? (builtInAdapter(child.name)?.name ?? child.name).toLowerCase() : child.name.toLowerCase();
    const known = own.children.get(key);
    const here = [...path, known?.name ?? child.name];
    if (known && child.value === undefined && child.children.size === 0) continue;
    if (!known && isList(path)) draft.operations.push(addition(child, path));
    else add(known, child, here, draft);
  }
  listOnlyThere(own, wanted, path, draft);
}

/** Nothing stands there: what is wanted is written as a whole. */
function addWhole(wanted: Branch, path: Path, isEmpty: boolean, draft: Draft): void {
  const value = writtenOf(wanted, path);
  const saysNothing = typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
  if (!(isEmpty && saysNothing)) draft.operations.push({ op: 'set', path, value });
}

function isList(path: Path): boolean {
  const type = typeAt(path)?.type;
  return type === 'list' || type === 'wordsOrList' || (type === 'named' && path.length > 1);
}

function addition(child: Branch, path: Path): Operation {
  const settings = writtenOf(child, [...path, child.name]);
  const isBare = typeof settings !== 'object' || Array.isArray(settings) || Object.keys(settings).length === 0;
  return isBare
    ? { op: 'add', path, name: child.name }
    : { op: 'add', path, name: child.name, settings: settings as { readonly [key: string]: Written } };
}

function compareValues(own: Branch, wanted: Branch, path: Path, draft: Draft): void {
  if (own.value === undefined && own.children.size > 0 && wanted.children.size === 0) return;
  const there = own.value ?? '';
  const value = wanted.value ?? [...wanted.children.values()].map(({ name }) => name).join(', ');
  if (String(there).toLowerCase() === String(value).toLowerCase()) return;
  draft.contradictions.push(
    message('import.contradiction.topology', { at: path.join(' / '), kept: String(there), value: String(value) }),
  );
}

const artefactKinds: ReadonlySet<string> = new Set(['receiveLocations', 'sendPorts', 'orchestrations']);

/** Artefacts that an export of their application has not, and items of lists that a dump knows to be whole. */
function listOnlyThere(own: Branch, wanted: Branch, path: Path, draft: Draft): void {
  const isArtefacts = path.length === 3 && path[0] === 'applications' && artefactKinds.has(path[2] ?? '');
  if (!isArtefacts && !wanted.closed) return;
  for (const [key, { name }] of own.children)
    if (!wanted.children.has(key)) draft.onlyThere.push(message('import.only-there', { name, at: path.join(' / ') }));
}
