/**
 * What one file states, as a tree in the words of the format: sections, names, keys, values. Names stand as the file has
 * them; nothing is resolved here. Importers fill one, `merge/` puts several together.
 */
import type { Message } from '../text/message.ts';
import type { ImportKind } from './importResult.ts';

export type Scalar = string | number | boolean;

/** A section, entry, key or item of a list. Children are found by their name in lower case. */
export interface Branch {
  name: string;
  value: Scalar | undefined;
  /** To be changed with `put` only: leaves share one. */
  children: Map<string, Branch>;
  /** Whether the children are all there are, so that none means none. */
  closed: boolean;
  /** The files that state it, the one that counts first. */
  sources: readonly string[];
}

/** An adapter as some file describes it. */
export interface AdapterFacts {
  readonly name: string;
  /** The constraint bits; absent where no file states them. */
  readonly capabilities: number | undefined;
  /** The class of its management, in lower case without braces. */
  readonly classId?: string | undefined;
  /** The files that tell it. */
  readonly sources?: readonly string[];
}

/** The database that tells one BizTalk group from another. */
export interface ManagementDatabase {
  readonly server: string;
  readonly database: string;
}

/** What a file leaves open; where another one may tell it, what is to be asked when all trees are `known`. */
export type Note = Message | ((known: readonly Branch[]) => Message | undefined);

export interface Inventory {
  readonly path: string;
  kind: ImportKind;
  readonly root: Branch;
  readonly adapters: Map<string, AdapterFacts>;
  management: ManagementDatabase | undefined;
  /** Where single sign-on resides as WMI says it: perhaps the master secret server. */
  secretServer: string | undefined;
  /** When the file was written, in milliseconds; 0 where it does not say. */
  written: number;
  receivePorts: number;
  sendPortGroups: number;
  readonly unknown: Note[];
}

/** Most branches are leaves: they share what is empty. */
const none: Map<string, Branch> = new Map();
const nowhere: readonly string[] = [];

export function newBranch(name: string): Branch {
  return { name, value: undefined, children: none, closed: false, sources: nowhere };
}

export function newInventory(path: string, kind: ImportKind): Inventory {
  return {
    path,
    kind,
    root: newBranch(''),
    adapters: new Map(),
    management: undefined,
    secretServer: undefined,
    written: 0,
    receivePorts: 0,
    sendPortGroups: 0,
    unknown: [],
  };
}

/** The child of a name, made if it is not there. */
export function childOf(branch: Branch, name: string): Branch {
  const key = name.toLowerCase();
  const known = branch.children.get(key);
  if (known) return known;
  const child = newBranch(name);
  put(branch, key, child);
  return child;
}

/** Makes `child` the child of `branch` that is found by `key`. */
export function put(branch: Branch, key: string, child: Branch): void {
  if (branch.children === none) branch.children = new Map();
  branch.children.set(key, child);
}

/** The branch at a path, if it is there. */
export function branchAt(root: Branch, path: readonly string[]): Branch | undefined {
  let branch: Branch | undefined = root;
  for (const name of path) branch = branch?.children.get(name.toLowerCase());
  return branch;
}

/** The children of the branch at a path, in their order. */
export function childrenAt(root: Branch, path: readonly string[]): readonly Branch[] {
  return [...(branchAt(root, path)?.children.values() ?? [])];
}

/** The text at a path. */
export function textAt(root: Branch, path: readonly string[]): string | undefined {
  const value = branchAt(root, path)?.value;
  return value === undefined ? undefined : String(value);
}

/** States that there is something at a path, with a value if it is given; what was stated first stays. */
export function state(root: Branch, path: readonly string[], value?: Scalar): Branch {
  const branch = path.reduce(childOf, root);
  branch.value ??= value;
  return branch;
}

/** Says that something in a section comes from these files too. */
export function addSources(root: Branch, section: string, sources: readonly string[]): void {
  const branch = state(root, [section]);
  branch.sources = [...new Set([...branch.sources, ...sources])];
}

/** States a list of which nothing is missing. */
export function stateAll(root: Branch, path: readonly string[], names: readonly string[]): Branch {
  const branch = state(root, path);
  for (const name of names) childOf(branch, name);
  branch.closed = true;
  return branch;
}
