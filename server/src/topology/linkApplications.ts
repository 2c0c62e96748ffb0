/**
 * Applications with their locations, ports and orchestrations, and what each host has of them. They know hosts by name
 * only, so that an edit of a host leaves them alone.
 */

import type { EntryOf } from './entry.ts';
import type { Finder } from './finders.ts';
import { linked } from './linked.ts';
import type { AdapterFacts, Application, Backup, Orchestration, Port, Transport } from './platform.ts';
import type { Topology } from './topology.ts';
import { cell, keptArray, type Memo, memoize, type Tracker } from './tracked.ts';

const applicationsAt = cell<Application>();
const contentFinder = cell<{ readonly contents: ReadonlyMap<string, Content>; readonly find: Finder<Content> }>();

/** The applications of a topology. `adapterNamed` is tracked. */
export function linkApplications(
  topology: Topology,
  { mapIncrementally }: Tracker,
  adapterNamed: Finder<AdapterFacts>,
): readonly Application[] {
  return mapIncrementally(applicationsAt, topology.applications, (entry) => linkApplication(entry, adapterNamed));
}

function linkApplication(entry: EntryOf<'applications'>, adapterNamed: Finder<AdapterFacts>): Application {
  const { receiveLocations, sendPorts, orchestrations } = entry.values;
  return {
    ...linked(entry),
    receiveLocations: (receiveLocations?.items ?? []).map((item) => ({
      ...basePort(entry.name, 'receiveLocation', item, adapterNamed),
      target: undefined,
      dynamic: undefined,
      backup: undefined,
    })),
    sendPorts: (sendPorts?.items ?? []).map((item) => {
      const { host, target, dynamic, backup } = item.values;
      return {
        ...basePort(entry.name, 'sendPort', item, adapterNamed),
        target: target?.value,
        dynamic: dynamic?.value,
        backup: backup && backupOf(backup, host?.name, adapterNamed),
      };
    }),
    orchestrations: (orchestrations?.items ?? []).map((item) => ({
      name: item.name,
      id: `orchestration:${entry.name}/${item.name}`,
      place: item.place,
      application: entry.name,
      hostName: item.values.host?.name,
      usesRules: item.values.usesRules?.value,
    })),
  };
}

/** What applications have in one host. */
export interface Content {
  readonly ports: readonly Port[];
  readonly orchestrations: readonly Orchestration[];
}

/** The content of each host that applications name; the same object as before where its items are. */
export function linkContents(memo: Memo, applications: readonly Application[]): Finder<Content> {
  return memoize(memo, contentFinder, [applications], (previous) => {
    const contents = collectContents(applications, previous?.contents);
    const find: Finder<Content> = (name) => (name === undefined ? undefined : contents.get(name.toLowerCase()));
    return { contents, find };
  }).find;
}

function collectContents(
  applications: readonly Application[],
  before: ReadonlyMap<string, Content> | undefined,
): ReadonlyMap<string, Content> {
  const drafts = new Map<string, { readonly ports: Port[]; readonly orchestrations: Orchestration[] }>();
  const of = (hostName: string): { readonly ports: Port[]; readonly orchestrations: Orchestration[] } => {
    const key = hostName.toLowerCase();
    const draft = drafts.get(key) ?? { ports: [], orchestrations: [] };
    drafts.set(key, draft);
    return draft;
  };
  for (const { receiveLocations, sendPorts, orchestrations } of applications) {
    for (const ports of [receiveLocations, sendPorts])
      for (const port of ports)
        if (port.hostName !== undefined && port.adapterName !== undefined) of(port.hostName).ports.push(port);
    for (const item of orchestrations) if (item.hostName !== undefined) of(item.hostName).orchestrations.push(item);
  }
  return new Map(
    [...drafts].map(([key, draft]) => {
      const known = before?.get(key);
      const same =
        known !== undefined &&
        keptArray(known.ports, draft.ports) === known.ports &&
        keptArray(known.orchestrations, draft.orchestrations) === known.orchestrations;
      return [key, same ? known : draft] as const;
    }),
  );
}

type PortItem = NonNullable<EntryOf<'applications'>['values']['receiveLocations']>['items'][number] | SendPortItem;
type SendPortItem = NonNullable<EntryOf<'applications'>['values']['sendPorts']>['items'][number];

function basePort(
  application: string,
  kind: Port['kind'],
  item: PortItem,
  adapterNamed: Finder<AdapterFacts>,
): Omit<Port, 'target' | 'dynamic' | 'backup'> {
  const values: Transport & PortItem['values'] = item.values;
  return {
    kind,
    application,
    name: item.name,
    id: `${kind}:${application}/${item.name}`,
    place: item.place,
    hostName: values.host?.name,
    adapterName: values.adapter?.name,
    adapter: adapterNamed(values.adapter?.name),
    settings: values,
  };
}

function backupOf(
  { place, values }: NonNullable<SendPortItem['values']['backup']>,
  hostName: string | undefined,
  adapterNamed: Finder<AdapterFacts>,
): Backup {
  return {
    place,
    hostName: values.host?.name ?? hostName,
    adapterName: values.adapter?.name,
    adapter: adapterNamed(values.adapter?.name),
    settings: values,
    target: values.target?.value,
  };
}
