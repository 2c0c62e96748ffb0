/**
 * What a person calls a component or a workload, for every finding, view, report and picture. Ids such as
 * `service:msdtc@SQL01` are for machines: they stand in JSON, and in a text only where a person asks for them.
 */
import { render } from '../text/message.ts';
import { type Service, services } from './components/services.ts';
import { message } from './failureMessages.ts';
import type { Graph } from './graph.ts';
import type { Component, ComponentKind, Workload } from './model.ts';

/** The name of the component or workload with an id; the id itself where the graph knows neither. */
export function displayName({ nodeById, componentOf, workloadOf }: Graph, id: string): string {
  const component = componentOf[nodeById.get(id.toLowerCase()) ?? -1];
  if (component) return componentName(component);
  const workload = workloadOf[nodeById.get(`workload ${id}`.toLowerCase()) ?? -1];
  return workload ? workloadName(workload) : id;
}

/** The name as a sentence begins with it: words of ours get a capital, a name that the file gives stays as it is. */
export function sentenceName(graph: Graph, id: string): string {
  const name = displayName(graph, id);
  const isOurs = /^(?:service:|(?:masterSecretServer|tms|bam)$)/i.test(id);
  return isOurs ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

const artifactKinds: ReadonlySet<ComponentKind> = new Set(['receiveLocation', 'orchestration', 'sendPort']);

/** "SQL01", "MSDTC on SQL01", "Receive on BTS01", "SQL on SQLCLU", "master secret server". */
export function componentName({ id, kind, name }: Pick<Component, 'id' | 'kind' | 'name'>): string {
  if (kind === 'service' || kind === 'hostInstance') return onServer(kind, name);
  if (kind === 'clusterGroup') return groupName(name);
  if (artifactKinds.has(kind)) return partName(name);
  // Settings of which a file has one are called what they are.
  return id === kind && (kind === 'masterSecretServer' || kind === 'tms' || kind === 'bam')
    ? message.plain(`name.${kind}`)
    : name;
}

/** What a component is called within what holds it: "MSDTC", "Receive", "SQL", "Answer". */
export function componentNameInside({ id, kind, name }: Pick<Component, 'id' | 'kind' | 'name'>): string {
  if (kind === 'service' || kind === 'hostInstance') return partOnServer(kind, name.slice(0, name.lastIndexOf('@')));
  const isPart = kind === 'clusterGroup' || artifactKinds.has(kind);
  return isPart ? name.slice(name.lastIndexOf('/') + 1) : componentName({ id, kind, name });
}

/** What a workload is called within its host or application: "FILE receive", "HTTP receive on BTS02", "Orders". */
export function workloadNameInside({ id, kind, host, application }: Workload): string {
  const { called, server } = untied(id);
  const name = nameInHolder(called, { kind, host, application });
  return on(name, server);
}

/** "FILE receive in Receive", "HTTP receive in Isolated on BTS02", "Orders in Billing", "tracking", "all work". */
export function workloadName({ id, kind, host, application }: Workload): string {
  const { called, server } = untied(id);
  const holder = kind === 'host' || kind === 'feature' ? undefined : (application ?? host);
  const inside = nameInHolder(called, { kind, host, application });
  return on(holder === undefined ? inside : within(inside, holder), server);
}

/** The id of a workload without the server to which it is tied. */
function untied(id: string): { readonly called: string; readonly server: string } {
  const at = id.lastIndexOf('@');
  return at === -1 ? { called: id, server: '' } : { called: id.slice(0, at), server: id.slice(at + 1) };
}

function nameInHolder(
  id: string,
  { kind, host, application }: Pick<Workload, 'kind' | 'host' | 'application'>,
): string {
  if (kind === 'host') return host ?? message.plain('name.all-work');
  if (kind === 'feature') return id === 'bam' ? message.plain('name.bam') : message.plain('name.tracking');
  const last = id.slice(id.lastIndexOf('/') + 1);
  if (host === undefined || application !== undefined || kind === 'orchestration') return last;
  return `${last} ${message.plain(`name.${kind}`)}`;
}

/** `msdtc@SQL01` → "MSDTC on SQL01"; `msdtc@SQLCLU/SQL` → "MSDTC in SQL on SQLCLU"; `Send@BTS01` → "Send on BTS01". */
function onServer(kind: 'service' | 'hostInstance', name: string): string {
  const at = name.lastIndexOf('@');
  const holder = name.slice(at + 1);
  const called = partOnServer(kind, name.slice(0, at));
  return holder.includes('/') ? within(called, groupName(holder)) : on(called, holder);
}

function partOnServer(kind: 'service' | 'hostInstance', what: string): string {
  return kind === 'service' && isService(what) ? message.plain(`name.service.${what}`) : what;
}

/** `SQLCLU/SQL` → "SQL on SQLCLU". */
function groupName(name: string): string {
  const slash = name.indexOf('/');
  return slash === -1 ? name : on(name.slice(slash + 1), name.slice(0, slash));
}

/** `Billing/Answer` → "Answer in Billing". */
function partName(name: string): string {
  const slash = name.lastIndexOf('/');
  return slash === -1 ? name : within(name.slice(slash + 1), name.slice(0, slash));
}

function on(name: string, server: string): string {
  return server === '' ? name : render(message('name.on', { name, server }));
}

function within(name: string, holder: string): string {
  return render(message('name.in', { name, holder }));
}

function isService(name: string): name is Service {
  return services.some((each) => each === name);
}
