/** The tree "Components": sections, their entries, what those hold, and host instances under servers and under hosts. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Place } from '../../syntax/node.ts';
import { message, render } from '../../text/messages/message.ts';
import type { Entry } from '../../topology/entry.ts';
import type { Application, Cluster, Handler, Host, HostInstance } from '../../topology/platform.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { type SectionName, sections } from '../../vocabulary/format.ts';
import { findingsOn, indexFindings } from '../findingIndex.ts';
import { availabilityName } from '../hover/adapterText.ts';
import { componentOf, reachText } from '../hover/componentText.ts';
import { titleOf } from '../hover/entityText.ts';
import { findingsText } from '../hover/findingsText.ts';
import { kindName } from '../kindName.ts';
import { paragraphs } from '../markdown.ts';
import { kindIcons } from './icons.ts';
import { entityFacts, type TreeContext, type TreeItem, treeItem } from './treeItem.ts';

interface ComponentsContext extends TreeContext {
  /** Linked entries by what is written. */
  readonly clusters: ReadonlyMap<Entry, Cluster>;
  readonly hosts: ReadonlyMap<Entry, Host>;
  readonly applications: ReadonlyMap<Entry, Application>;
  /** The host instances on each server. */
  readonly instances: ReadonlyMap<Entry, readonly HostInstance[]>;
}

export function componentsTree(snapshot: Snapshot, findings: readonly Finding[]): TreeItem[] {
  const { platform, topology } = snapshot;
  const context = {
    snapshot,
    findings: indexFindings(findings),
    clusters: byEntry(platform.clusters),
    hosts: byEntry(platform.hosts),
    applications: byEntry(platform.applications),
    instances: instancesByServer(platform.hosts),
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
  const facts =
    section.form === 'settings'
      ? entityFacts(context, section.kind, componentOf(context.snapshot.graph, section.kind))
      : {};
  const entries = section.form === 'collection' ? (context.snapshot.topology[name] as readonly Entry[]) : [];
  return treeItem({
    ...facts,
    id: name,
    kind: 'section',
    label: name,
    description: section.form === 'collection' ? render(message('feature.tree.count', { n: entries.length })) : '',
    tooltip: paragraphs(
      section.doc,
      section.form === 'settings' ? findingsText(findingsOn(context.findings, section.kind)) : '',
    ),
    icon: kindIcons[section.kind],
    place,
    children: entries.map((entry) => entryItem(context, name, entry)),
  });
}

function entryItem(context: ComponentsContext, section: SectionName, entry: Entry): TreeItem {
  const id = `${section}/${entry.name}`;
  return named(context, id, entry.kind, entry.name, entry.id, entry.place, childrenOf(context, id, entry));
}

/** What an entry holds: groups of a cluster, instances of a server or host, artifacts of an application. */
function childrenOf(context: ComponentsContext, parent: string, entry: Entry): TreeItem[] {
  switch (entry.kind) {
    case 'server':
      return (context.instances.get(entry) ?? []).map((each) => instanceItem(context, parent, each, each.host.name));
    case 'cluster': {
      const groups = context.clusters.get(entry)?.groups ?? [];
      return groups.map((group) => nested(context, parent, 'clusterGroup', group));
    }
    case 'host': {
      const host = context.hosts.get(entry);
      return host ? hostContent(context, parent, host) : [];
    }
    case 'application': {
      const application = context.applications.get(entry);
      if (!application) return [];
      return [
        ...application.receiveLocations.map((port) => nested(context, parent, 'receiveLocation', port)),
        ...application.orchestrations.map((item) => nested(context, parent, 'orchestration', item)),
        ...application.sendPorts.map((port) => nested(context, parent, 'sendPort', port)),
      ];
    }
    default:
      return [];
  }
}

function hostContent(context: ComponentsContext, parent: string, host: Host): TreeItem[] {
  const handlers = host.handlers.filter(({ port }) => port === undefined);
  return [
    ...host.instances.map((instance) =>
      instanceItem(context, parent, instance, instance.server?.name ?? instance.serverName),
    ),
    ...handlers.map((handler) => handlerItem(parent, handler)),
    ...host.orchestrations
      .filter(({ application }) => application === undefined)
      .map((item) => nested(context, parent, 'orchestration', item)),
  ];
}

function instanceItem(context: ComponentsContext, parent: string, instance: HostInstance, label: string): TreeItem {
  const item = named(context, `${parent}/${instance.id}`, 'hostInstance', label, instance.id, instance.place, []);
  const state = instance.state === undefined || instance.state === 'started' ? '' : instance.state;
  return { ...item, kind: 'hostInstance', description: [item.description, state].filter((part) => part).join(' · ') };
}

function handlerItem(parent: string, { direction, adapterName, adapter, place }: Handler): TreeItem {
  return treeItem({
    id: `${parent}/${direction}/${adapterName}`,
    kind: 'entry',
    label: adapter?.name ?? adapterName,
    description: render(message(`feature.workload.${direction}`)),
    tooltip: availabilityName(adapter?.[direction] ?? 'unknown'),
    icon: direction === 'receive' ? kindIcons.receiveLocation : kindIcons.sendPort,
    place,
  });
}

function nested(
  context: ComponentsContext,
  parent: string,
  kind: EntityKind,
  item: { readonly name: string; readonly id: string; readonly place: Place },
): TreeItem {
  const label = item.name.slice(item.name.lastIndexOf('/') + 1);
  return named(context, `${parent}/${item.id}`, kind, label, item.id, item.place, []);
}

function named(
  context: ComponentsContext,
  id: string,
  kind: EntityKind | 'hostInstance',
  label: string,
  entity: string,
  place: Place,
  children: readonly TreeItem[],
): TreeItem {
  const component = componentOf(context.snapshot.graph, entity);
  const facts = entityFacts(context, entity, component);
  const impact = component && context.snapshot.impacts.get(component.id);
  return treeItem({
    ...facts,
    id,
    kind: 'entry',
    label,
    description: facts.singlePoint
      ? render(message('feature.tree.single-point'))
      : kind === 'hostInstance'
        ? kindName(kind)
        : '',
    tooltip: paragraphs(
      titleOf(kind, component?.name ?? label),
      impact && reachText(impact),
      findingsText(findingsOn(context.findings, entity)),
    ),
    icon: kindIcons[kind],
    place,
    children,
  });
}
