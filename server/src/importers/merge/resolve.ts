/**
 * What follows from all files together: types of hosts from their adapters, handlers that applications name already, the
 * cluster of a group, applications that only one file tells.
 */
import type { Message } from '../../text/message.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { coreDatabaseKinds, databaseKindOf, defaultNameOf } from '../../vocabulary/database.ts';
import { atLeast, type BizTalkVersion } from '../../vocabulary/version.ts';
import { receiveHostOf } from '../bindings/capabilities.ts';
import { noApplication } from '../bindings/stateArtefacts.ts';
import { message } from '../importMessages.ts';
import type { AdapterFacts, Branch } from '../inventory.ts';
import { addSources, branchAt, childOf, childrenAt, put, state, stateAll, textAt } from '../inventory.ts';
import { handlersOf, usesOfApplications } from '../uses.ts';
import type { Combined } from './combine.ts';
import { absorb } from './positions.ts';
import { resolveSql } from './resolveSql.ts';

/** Completes the tree of `combined` in place. `existing` is what the topology has already. Returns what is to be asked. */
export function resolve(
  { root, adapters, serverName, secretServer }: Combined,
  existing: Branch | undefined,
): readonly Message[] {
  placeArtefacts(root, existing);
  const isClusterKnown = placeClusters(root, existing);
  resolveSql(root, existing, serverName);
  addCoreDatabases(root, existing);
  stateTypes(root, adapters);
  dropNamedHandlers(root, existing);
  const isSecretKnown = [root, existing].some((tree) => tree?.children.has('mastersecretserver'));
  return [
    ...(isClusterKnown ? [] : [message('import.unknown.cluster')]),
    ...(secretServer === undefined || isSecretKnown
      ? []
      : [message('import.unknown.secret-server', { server: secretServer })]),
    ...stateAdapters(root, adapters),
    ...doubtVersion(root),
  ];
}

const artefactKinds = ['receiveLocations', 'orchestrations', 'sendPorts'] as const;

function applicationsOf(root: Branch): readonly Branch[] {
  return childrenAt(root, ['applications']);
}

/** The names of those that have a child below one of their children, by its key and then by their own, in lower case. */
function homesByKey(all: readonly Branch[], below: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { name, children } of all)
    for (const key of children.get(below.toLowerCase())?.children.keys() ?? []) {
      const homes = found.get(key) ?? new Map<string, string>();
      if (!homes.has(name.toLowerCase())) homes.set(name.toLowerCase(), name);
      found.set(key, homes);
    }
  return found;
}

/** An artefact of which a file does not tell the application is that of the one application that has its name. */
function placeArtefacts(root: Branch, existing: Branch | undefined): void {
  const unplaced = branchAt(root, ['applications', noApplication]);
  if (!unplaced) return;
  const others = [...applicationsOf(root), ...(existing ? applicationsOf(existing) : [])].filter(
    ({ name }) => name.toLowerCase() !== noApplication.toLowerCase(),
  );
  for (const kind of artefactKinds) {
    const own = unplaced.children.get(kind.toLowerCase());
    const homesOf = homesByKey(others, kind);
    for (const [key, artefact] of [...(own?.children ?? [])]) {
      const [home, ...more] = homesOf.get(key)?.values() ?? [];
      if (own === undefined || home === undefined || more.length > 0) continue;
      own.children.delete(key);
      absorb(state(root, ['applications', home, kind, artefact.name]), artefact);
    }
    if (own?.children.size === 0) unplaced.children.delete(kind.toLowerCase());
  }
  if (unplaced.children.size === 0) branchAt(root, ['applications'])?.children.delete(noApplication.toLowerCase());
}

/**
 * WMI names the group of a clustered host and not the cluster: it is the one that has such a group, else a nameless
 * one. Returns whether all are known.
 */
function placeClusters(root: Branch, existing: Branch | undefined): boolean {
  nameKnownClusters(root, existing);
  const clusters = (existing ? [existing, root] : [root]).flatMap((tree) => childrenAt(tree, ['clusters']));
  const clustersOf = homesByKey(clusters, 'groups');
  let allKnown = true;
  for (const host of childrenAt(root, ['hosts'])) {
    const group = host.children.get('clustergroup');
    if (group?.value === undefined || String(group.value).includes('/')) continue;
    const name = String(group.value);
    const [home, ...more] = clustersOf.get(name.toLowerCase())?.values() ?? [];
    const isKnown = home !== undefined && more.length === 0;
    const cluster = isKnown ? home : `Cluster of ${name}`;
    group.value = `${cluster}/${name}`;
    if (isKnown) continue;
    allKnown = false;
    const owners = childrenAt(host, ['instances']).map((each) => each.name);
    const path = ['clusters', cluster, 'groups', name];
    state(root, path);
    if (owners.length > 0) stateAll(root, [...path, 'owners'], owners);
    if (home === undefined) clustersOf.set(name.toLowerCase(), new Map([[cluster.toLowerCase(), cluster]]));
  }
  return allKnown;
}

/** A cluster of the topology whose nodes are not known, with a group of the same name, is the one that a dump describes. */
function nameKnownClusters(root: Branch, existing: Branch | undefined): void {
  const section = branchAt(root, ['clusters']);
  if (!existing || !section) return;
  for (const [key, cluster] of [...section.children]) {
    if (branchAt(existing, ['clusters', cluster.name])) continue;
    const groups = childrenAt(cluster, ['groups']).map(({ name }) => name);
    const same = childrenAt(existing, ['clusters']).filter(
      (each) => !each.children.has('nodes') && groups.some((group) => branchAt(each, ['groups', group])),
    );
    const [known] = same;
    if (known === undefined || same.length > 1) continue;
    section.children.delete(key);
    const former = cluster.name;
    cluster.name = known.name;
    put(section, known.name.toLowerCase(), cluster);
    for (const place of placesOf(root))
      if (String(place.value).toLowerCase().startsWith(`${former.toLowerCase()}/`))
        place.value = `${known.name}${String(place.value).slice(former.length)}`;
  }
}

function placesOf(root: Branch): readonly Branch[] {
  const on = [...childrenAt(root, ['sqlInstances'])].map((each) => each.children.get('on'));
  const hosts = childrenAt(root, ['hosts']).map((each) => each.children.get('clustergroup'));
  return [...on, ...hosts, branchAt(root, ['masterSecretServer', 'on'])].filter(
    (each) => each?.value !== undefined,
  ) as Branch[];
}

/** Every group has these databases: where one is known the others are there too, on what is unknown. */
function addCoreDatabases(root: Branch, existing: Branch | undefined): void {
  const entries = [...childrenAt(root, ['databases']), ...(existing ? childrenAt(existing, ['databases']) : [])];
  if (childrenAt(root, ['databases']).length === 0) return;
  const kinds = new Set(
    entries.map((each) => textAt(each, ['kind']) ?? databaseKindOf(textAt(each, ['databaseName']) ?? each.name)),
  );
  for (const kind of coreDatabaseKinds) {
    const name = defaultNameOf(kind);
    if (!kinds.has(kind) && name !== undefined) state(root, ['databases', name]);
  }
}

/** A host whose type no file states has the one that its receive adapters all need. */
function stateTypes(root: Branch, adapters: ReadonlyMap<string, AdapterFacts>): void {
  const found = new Map<string, Set<string>>();
  for (const { direction, host, adapter } of [...usesOfApplications(root), ...handlersOf(root)]) {
    if (direction !== 'receive' || host === undefined || adapter === undefined) continue;
    const bits = adapters.get(adapter.toLowerCase())?.capabilities;
    const type = receiveHostOf(bits) ?? builtInAdapter(adapter)?.receiveHost ?? 'unknown';
    const key = host.toLowerCase();
    found.set(key, (found.get(key) ?? new Set()).add(type));
  }
  for (const host of childrenAt(root, ['hosts'])) {
    const types = found.get(host.name.toLowerCase());
    const [type] = types ?? [];
    if (types?.size === 1 && (type === 'isolated' || type === 'in-process')) childOf(host, 'type').value ??= type;
  }
}

/** Handlers and orchestrations that an application names stand there and not at the host. */
function dropNamedHandlers(root: Branch, existing: Branch | undefined): void {
  const named = new Set<string>();
  const orchestrations = new Map<string, Branch[]>();
  for (const tree of existing ? [root, existing] : [root]) {
    for (const { direction, host, adapter } of usesOfApplications(tree)) {
      if (host === undefined) continue;
      named.add(`${direction}\n${host}`.toLowerCase());
      if (adapter !== undefined)
        named.add(`${direction}\n${host}\n${builtInAdapter(adapter)?.name ?? adapter}`.toLowerCase());
    }
    for (const orchestration of applicationsOf(tree).flatMap((each) => childrenAt(each, ['orchestrations']))) {
      const key = orchestration.name.toLowerCase();
      const known = orchestrations.get(key);
      if (known) known.push(orchestration);
      else orchestrations.set(key, [orchestration]);
    }
  }
  for (const host of childrenAt(root, ['hosts'])) {
    const key = host.name.toLowerCase();
    for (const direction of ['receive', 'send']) {
      const list = host.children.get(direction);
      for (const adapter of list?.children.keys() ?? [])
        if (named.has(`${direction}\n${key}\n${adapter}`)) list?.children.delete(adapter);
      if (list?.children.size === 0 && (!list.closed || named.has(`${direction}\n${key}`)))
        host.children.delete(direction);
    }
    const own = host.children.get('orchestrations');
    for (const [each] of own?.children ?? []) {
      const known = orchestrations.get(each);
      if (!known) continue;
      own?.children.delete(each);
      for (const orchestration of known) if (known.length === 1) childOf(orchestration, 'host').value ??= host.name;
    }
    if (own?.children.size === 0) host.children.delete('orchestrations');
  }
}

/** The class of Microsoft's SFTP adapter; an installation can give its name to another one. */
const sftpClass = 'f75aeff5-ebc7-4e7c-a753-fdd68ab45c95';

/** Custom adapters get entries, so that their names are known. */
function stateAdapters(root: Branch, adapters: ReadonlyMap<string, AdapterFacts>): readonly Message[] {
  const questions: Message[] = [];
  for (const { name, capabilities, classId, sources = [] } of adapters.values()) {
    const isOtherSftp = name === 'SFTP' && classId !== undefined && classId !== sftpClass;
    if (builtInAdapter(name) && !isOtherSftp) continue;
    const entry = state(root, ['adapters', name]);
    addSources(root, 'adapters', sources);
    const receiveHost = receiveHostOf(capabilities);
    if (receiveHost !== undefined) childOf(entry, 'receiveHost').value = receiveHost;
    if (isOtherSftp) questions.push(message('import.unknown.sftp'));
    else if (classId === sftpClass) {
      childOf(entry, 'receiveAvailability').value = 'clustered-host';
      childOf(entry, 'sendAvailability').value = 'instances';
    }
  }
  return questions;
}

/** A version that does not have an adapter which is there cannot be right, or the adapter is another one of its name. */
function doubtVersion(root: Branch): readonly Message[] {
  const version = branchAt(root, ['group', 'version']);
  if (version === undefined) return [];
  const stated = String(version.value) as BizTalkVersion;
  const used = [...handlersOf(root), ...usesOfApplications(root)].flatMap(({ adapter }) => adapter ?? []);
  const wrong = used.find((name) => {
    const { since, removedIn } = builtInAdapter(name) ?? {};
    return (since !== undefined && !atLeast(stated, since)) || (removedIn !== undefined && atLeast(stated, removedIn));
  });
  if (wrong === undefined) return [];
  branchAt(root, ['group'])?.children.delete('version');
  return [message('import.unknown.version', { version: stated, adapter: wrong })];
}
