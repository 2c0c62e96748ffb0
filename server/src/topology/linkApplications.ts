/**
 * Applications with their locations, ports and orchestrations, and what each host has of them. They know hosts by name
 * only, so that an edit of a host leaves them alone.
 */
import type { Place } from '../syntax/node.ts';
import type { EntryOf } from './entry.ts';
import type { Finder } from './finders.ts';
import { linked } from './linked.ts';
import type { AdapterFacts, Application, Orchestration, Port, Transported } from './platform.ts';
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
  const portOf = (item: PortItem): Port => linkPort(entry.name, item, adapterNamed);
  return {
    ...linked(entry),
    receiveLocations: (receiveLocations?.items ?? []).map(portOf),
    sendPorts: (sendPorts?.items ?? []).map(portOf),
    orchestrations: (orchestrations?.items ?? []).map((item) => ({
      ...orchestrationIn(entry.name, item),
      application: entry.name,
      hostName: item.values.host?.name,
      usesRules: item.values.usesRules?.value,
    })),
  };
}

/** An orchestration of a host's or an application's own list. */
export function orchestrationIn(
  parent: string,
  { name, place }: { readonly name: string; readonly place: Place },
): Pick<Orchestration, 'name' | 'id' | 'place'> {
  return { name, id: `orchestration:${parent}/${name}`, place };
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

type ReceiveItem = NonNullable<EntryOf<'applications'>['values']['receiveLocations']>['items'][number];
type SendItem = NonNullable<EntryOf<'applications'>['values']['sendPorts']>['items'][number];
type PortItem = ReceiveItem | SendItem;

function linkPort(
  application: string,
  { kind, name, place, values }: PortItem,
  adapterNamed: Finder<AdapterFacts>,
): Port {
  const { dynamic, backup }: SendItem['values'] = values;
  const port = transportedBy(place, values, adapterNamed);
  return {
    ...port,
    kind,
    application,
    name,
    id: `${kind}:${application}/${name}`,
    dynamic: dynamic?.value,
    backup: backup && transportedBy(backup.place, backup.values, adapterNamed, port.hostName),
  };
}

function transportedBy(
  place: Place,
  values: NonNullable<SendItem['values']['backup']>['values'],
  adapterNamed: Finder<AdapterFacts>,
  hostName?: string,
): Transported {
  const { host, adapter, target } = values;
  return {
    place,
    hostName: host?.name ?? hostName,
    adapterName: adapter?.name,
    adapter: adapterNamed(adapter?.name),
    settings: values,
    target: target?.value,
  };
}
