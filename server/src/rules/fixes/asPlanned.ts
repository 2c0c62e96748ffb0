/**
 * Marks what a fix adds as planned: a file says of nothing that is only decided that it is there. Entries, cluster groups
 * and host instances that were not there get `planned: true`; what exists only through them needs none of its own.
 */
import { type Operation, type Path, setKey, type Written } from '../../syntax/edit/operation.ts';
import { findName } from '../../topology/names.ts';
import type { Platform } from '../../topology/platform.ts';
import { type SectionName, sectionOf } from '../../vocabulary/format.ts';

type Mapping = { readonly [key: string]: Written };

/** The operations, with what they add marked as planned. */
export function asPlanned(platform: Platform, operations: readonly Operation[]): readonly Operation[] {
  const isMove = operations.some(movesWork);
  const added = new Set<string>();
  return operations.flatMap((operation): readonly Operation[] => {
    if (operation.op !== 'set' && operation.op !== 'add') return [operation];
    const instance = instanceAdded(platform, operation, added);
    if (instance) return [instance];
    const path = entryAdded(platform, operation.path, isMove);
    const key = path?.join('/').toLowerCase();
    if (path === undefined || key === undefined || added.has(key)) return [operation];
    added.add(key);
    if (operation.op === 'set' && operation.path.length === path.length)
      return [{ ...operation, value: { ...mappingOf(operation.value), planned: true } }];
    return [operation, setKey([...path, 'planned'], true)];
  });
}

/** The path of the new entry or group that an operation writes to. */
function entryAdded({ names }: Platform, path: Path, isMove: boolean): Path | undefined {
  const [section = '', name = '', key, group] = path;
  const declared = sectionOf(section);
  // A host to which work is moved takes it along: planned, that work would not be there today.
  if (declared?.form !== 'collection' || !('planned' in declared.shape) || (section === 'hosts' && isMove))
    return undefined;
  if (name === '') return undefined;
  if (!findName(names, [declared.kind], name)) return [section, name];
  const isGroup = section === 'clusters' && key === 'groups' && group !== undefined;
  return isGroup && !findName(names, ['clusterGroup'], `${name}/${group}`) ? path.slice(0, 4) : undefined;
}

/** An operation that adds an instance to a host that is there, with the instance marked. */
function instanceAdded(platform: Platform, operation: Operation, added: ReadonlySet<string>): Operation | undefined {
  if (operation.op !== 'add' || operation.path.length !== 3) return undefined;
  const [section, host = '', list] = operation.path;
  if (section !== ('hosts' satisfies SectionName) || list !== 'instances') return undefined;
  // The instances of a new host are planned with it.
  if (added.has(`hosts/${host.toLowerCase()}`)) return operation;
  const isThere = platform
    .hostNamed(host)
    ?.instances.some(({ serverName }) => serverName.toLowerCase() === operation.name.toLowerCase());
  return isThere ? undefined : { ...operation, settings: { ...operation.settings, planned: true } };
}

/** Whether an operation takes work from a host that has it. */
function movesWork(operation: Operation): boolean {
  if (operation.op === 'drop') return operation.path[0] === 'hosts' && operation.path[2] !== 'instances';
  if (operation.op !== 'set') return false;
  const { path } = operation;
  const isPort = path[0] === 'applications' && path.at(-1) === 'host';
  return isPort || (path[0] === 'hosts' && path[2] === 'tracking' && operation.value === false);
}

function mappingOf(value: Written): Mapping {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Mapping) : {};
}

/** Whether operations add something that is only planned. */
export function isPlan(operations: readonly Operation[]): boolean {
  return operations.some(
    (operation) =>
      (operation.op === 'set' &&
        ((operation.path.at(-1) === 'planned' && operation.value === true) || isMarked(mappingOf(operation.value)))) ||
      (operation.op === 'add' && operation.settings !== undefined && isMarked(operation.settings)),
  );
}

function isMarked(values: Mapping): boolean {
  return values['planned'] === true;
}
