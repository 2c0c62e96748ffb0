/** The tree "Components": sections, their entries, what those hold, and host instances under servers and under hosts. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import { componentName } from '../../failure/displayName.ts';
import type { Finding } from '../../rules/finding.ts';
import { splitId } from '../../rules/precedence.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Place } from '../../syntax/node.ts';
import type { Entry } from '../../topology/entry.ts';
import type { Application, Cluster, Handler, Host, HostInstance } from '../../topology/platform.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { type SectionName, sections } from '../../vocabulary/format.ts';
import { findingsOn, indexFindings, worstSeverity } from '../findingIndex.ts';
import { availabilityName } from '../hover/adapterText.ts';
import { componentOf, summaryText } from '../hover/componentText.ts';
import { titleOf } from '../hover/entityText.ts';
import { findingsText } from '../hover/findingsText.ts';
import { kindName } from '../kindName.ts';
import { paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { kindIcons } from './icons.ts';
import { idsCarried, type ScopeForest, scopeForest } from './scopeForest.ts';
import { entityFacts, severityOn, type TreeContext, type TreeItem, treeItem } from './treeItem.ts';

interface ComponentsContext extends TreeContext {
  /** The kinds of what has findings, in lower case: entries that hold nothing of them need not be looked through. */
  readonly found: ReadonlySet<string>;
  /** Linked entries by what is written. */
  readonly clusters: ReadonlyMap<Entry, Cluster>;
  readonly hosts: ReadonlyMap<Entry, Host>;
  readonly applications: ReadonlyMap<Entry, Application>;
  /** The host instances on each server. */
  readonly instances: ReadonlyMap<Entry, readonly HostInstance[]>;
  /** What goes with what. */
  readonly forest: ScopeForest;
}

export function componentsTree(snapshot: Snapshot, findings: readonly Finding[]): TreeItem[] {
  const { platform, topology } = snapshot;
  const index = indexFindings(findings);
  let instances: ReadonlyMap<Entry, readonly HostInstance[]> | undefined;
  let forest: ScopeForest | undefined;
  const context: ComponentsContext = {
    snapshot,
    findings: index,
    found: new Set([...index.keys()].map((entity) => splitId(entity)[0])),
    clusters: byEntry(platform.clusters),
    hosts: byEntry(platform.hosts),
    applications: byEntry(platform.applications),
    get instances() {
      instances ??= instancesByServer(platform.hosts);
      return instances;
    },
    get forest() {
      forest ??= scopeForest(snapshot);
      return forest;
    },
  };
  return [...topology.sectionPlaces].map(([name, place]) => sectionItem(context, name, place));
}

function byEntry<T extends { readonly entry: Entry }>(items: readonly T[]): Map<Entry, T> {
  return new Map(items.map((item) => [item.entry, item]));
}

function instancesByServer(hosts: readonly Host[]): Map<Entry, HostInstance[]> {
  const found = new Map<Entry, HostInstance[]>();
  for (const instance of hosts.flatMap((host) => host.instances)) {
    if (!instance.server) continue;
    const known = found.get(instance.server.entry);
    if (known) known.push(instance);
    else found.set(instance.server.entry, [instance]);
  }
  return found;
}

function sectionItem(context: ComponentsContext, name: SectionName, place: Place): TreeItem {
  const section = sections[name];
  const look = { id: name, kind: 'section', label: name, icon: kindIcons[section.kind], place } as const;
  if (section.form === 'settings') {
    const facts = entityFacts(context, section.kind, componentOf(context.snapshot.graph, section.kind));
    const tooltip = (): string => paragraphs(section.doc, findingsText(findingsOn(context.findings, section.kind)));
    return treeItem({ ...facts, ...look, tooltip });
  }
  const entries = section.form === 'collection' ? (context.snapshot.topology[name] as readonly Entry[]) : [];
  return treeItem({
    ...look,
    description: section.form === 'collection' ? String(entries.length) : '',
    severity: worstSeverity(entries.map((entry) => severityIn(context, entry))),
    tooltip: () => section.doc,
    children: entries.length === 0 ? undefined : () => entries.map((entry) => entryItem(context, name, entry)),
  });
}

function entryItem(context: ComponentsContext, section: SectionName, entry: Entry): TreeItem {
  const id = `${section}/${entry.name}`;
  const parts = partsOf(context, entry);
  return treeItem({
    ...named(context, entry.kind, entry.name, entry),
    id,
    severity: severityIn(context, entry),
    children: parts.length === 0 ? undefined : () => parts.map(({ item }) => item(id)),
  });
}

/** The worst finding on an entry and on what it holds. */
function severityIn(context: ComponentsContext, entry: Entry): Severity | undefined {
  const parts = partKinds[entry.kind]?.some((kind) => context.found.has(kind)) ? partsOf(context, entry) : [];
  return severityOn(context, [entry.id, ...parts.flatMap(({ entity }) => entity ?? [])]);
}

/** What entities the parts of an entry are, in lower case. */
const partKinds: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  server: ['hostinstance'],
  cluster: ['clustergroup'],
  host: ['hostinstance', 'orchestration'],
  application: ['receivelocation', 'orchestration', 'sendport'],
};

/** What an entry holds: its entity, if it is one, and how it looks below its parent. */
interface Part {
  readonly entity: string | undefined;
  readonly item: (parent: string) => TreeItem;
}

/** Groups of a cluster, instances of a server or host, artifacts of an application. */
function partsOf(context: ComponentsContext, entry: Entry): readonly Part[] {
  switch (entry.kind) {
    case 'server':
      return (context.instances.get(entry) ?? []).map((each) => instancePart(context, each, each.host.name));
    case 'cluster':
      return (context.clusters.get(entry)?.groups ?? []).map((group) => part(context, 'clusterGroup', group));
    case 'host': {
      const host = context.hosts.get(entry);
      return host ? partsOfHost(context, host) : [];
    }
    case 'application': {
      const application = context.applications.get(entry);
      if (!application) return [];
      return [
        ...application.receiveLocations.map((port) => part(context, 'receiveLocation', port)),
        ...application.orchestrations.map((item) => part(context, 'orchestration', item)),
        ...application.sendPorts.map((port) => part(context, 'sendPort', port)),
      ];
    }
    default:
      return [];
  }
}

function partsOfHost(context: ComponentsContext, host: Host): readonly Part[] {
  return [
    ...host.instances.map((instance) => instancePart(context, instance, instance.server?.name ?? instance.serverName)),
    ...host.handlers.filter(({ port }) => port === undefined).map(handlerPart),
    ...host.orchestrations
      .filter(({ application }) => application === undefined)
      .map((item) => part(context, 'orchestration', item)),
  ];
}

function instancePart(context: ComponentsContext, instance: HostInstance, label: string): Part {
  const state = instance.state === undefined || instance.state === 'started' ? '' : instance.state;
  return {
    entity: instance.id,
    item: (parent) => {
      const look = named(context, 'hostInstance', label, instance);
      const description = [look.description, state].filter((each) => each).join(' · ');
      return treeItem({ ...look, id: `${parent}/${instance.id}`, kind: 'hostInstance', description });
    },
  };
}

function handlerPart({ direction, adapterName, adapter, place }: Handler): Part {
  return {
    entity: undefined,
    item: (parent) =>
      treeItem({
        id: `${parent}/${direction}/${adapterName}`,
        kind: 'entry',
        label: adapter?.name ?? adapterName,
        description: message.text(`name.${direction}`),
        tooltip: () => availabilityName(adapter?.[direction] ?? 'unknown'),
        icon: direction === 'receive' ? kindIcons.receiveLocation : kindIcons.sendPort,
        place,
      }),
  };
}

/** What has a name, an id and a place of its own. */
interface Named {
  readonly name: string;
  readonly id: string;
  readonly place: Place;
}

function part(context: ComponentsContext, kind: EntityKind, item: Named): Part {
  const label = item.name.slice(item.name.lastIndexOf('/') + 1);
  return {
    entity: item.id,
    item: (parent) => treeItem({ ...named(context, kind, label, item), id: `${parent}/${item.id}` }),
  };
}

/** How an entity looks, wherever it stands. */
function named(
  context: ComponentsContext,
  kind: EntityKind | 'hostInstance',
  label: string,
  { id: entity, place }: Pick<Named, 'id' | 'place'>,
) {
  const component = componentOf(context.snapshot.graph, entity);
  const carried = (): readonly string[] => (kind === 'server' ? idsCarried(context.forest, entity) : []);
  const facts = entityFacts(context, entity, component, carried);
  return {
    ...facts,
    kind: 'entry',
    label,
    description: facts.singlePoint ? message.text('feature.tree.single-point') : '',
    kindName: kindName(kind),
    tooltip: (): string =>
      paragraphs(
        titleOf(kind, component ? componentName(component) : label),
        component && summaryText(context.snapshot, component),
        findingsText(findingsOn(context.findings, entity)),
      ),
    icon: kindIcons[kind],
    place,
  } as const;
}
