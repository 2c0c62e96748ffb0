/** The table of needs: what each component and each workload needs to be up. */
import { isOffice365 } from './adapters.ts';
import { hostHolds, instanceHolds, unnamedHolds } from './hostNeeds.ts';
import type { Host } from './hosts.ts';
import { placeMsdtc } from './msdtc.ts';
import { inPhase } from './phase.ts';
import { ownersOf, primaryOf } from './places.ts';
import { entries, type Named } from './plain.ts';
import { isMsdtcOff, serverStands } from './serverStands.ts';
import { balancerHolds, shareHolds, wayHolds } from './transportNeeds.ts';
import type { Work } from './work.ts';
import { databasesUp, placeUp, secretUp, ssoStarts, type World } from './world.ts';

/** A need, asked of a moment. */
export type Need = (world: World) => boolean;

/** Whether each component and workload would be up if it had not failed itself, by id; workloads are `workload ID`. */
export function needsOf(world: Pick<World, 'model'>): ReadonlyMap<string, Need> {
  const { model } = world;
  const { all, root } = model.file;
  const table = new Map<string, Need>();
  for (const server of model.servers) {
    table.set(`server:${server.name}`, ({ failed, phase }) => serverStands(model, failed, phase, server));
    for (const service of model.servicesOn(server))
      table.set(
        `service:${service}@${server.name}`,
        (now) =>
          now.up(`server:${server.name}`) &&
          !(service === 'msdtc' && isMsdtcOff(server)) &&
          (service !== 'sso' || ssoServiceStarts(now)),
      );
  }
  for (const group of model.groups) {
    const { cluster } = group;
    const isWhole = group.name === cluster.name;
    table.set(group.id, (now) =>
      isWhole
        ? primaryOf(cluster.nodes, ({ primary }) => primary).some((node) => now.up(`server:${node.name}`))
        : now.up(`cluster:${cluster.name}`) && ownersOf(group).some((owner) => now.up(`server:${owner.name}`)),
    );
    for (const service of model.clusteredIn(group))
      table.set(
        `service:${service}@${group.name}`,
        (now) => now.up(group.id) && (service !== 'sso' || ssoServiceStarts(now)),
      );
  }
  for (const { name, values } of all('storage'))
    table.set(`storage:${name}`, (now) => placeUp(now, model.placement(values.on)));
  for (const share of all('fileShares')) table.set(`fileShare:${share.name}`, (now) => shareHolds(now, share));
  for (const { name, values } of all('externalSystems'))
    table.set(`externalSystem:${name}`, (now) => placeUp(now, model.placement(values.on)));
  for (const each of all('loadBalancers')) table.set(`loadBalancer:${each.name}`, (now) => balancerHolds(now, each));
  for (const { name, values } of all('sqlInstances')) {
    const place = model.placement(values.on);
    table.set(
      `sqlInstance:${name}`,
      (now) => placeUp(now, place) && named(now, 'storage', values.storage) && placeMsdtc(now, place),
    );
  }
  for (const group of all('availabilityGroups'))
    table.set(`availabilityGroup:${group.name}`, (now) => availabilityGroupHolds(now, group));
  for (const { name, values } of all('databases'))
    table.set(
      `database:${name}`,
      (now) =>
        named(now, 'sqlInstances', values.on) &&
        named(now, 'availabilityGroups', values.on) &&
        named(now, 'storage', values.storage),
    );
  if (model.secret.stated) table.set('masterSecretServer', secretHolds);
  if (root.tms) table.set('tms', tmsHolds);
  for (const host of model.hosts) {
    table.set(`host:${host.name}`, (now) => hostHolds(now, host));
    for (const instance of host.instances ?? []) table.set(instance.id, (now) => instanceHolds(now, host, instance));
  }
  for (const work of model.work) table.set(`workload ${work.id}`, (now) => workHolds(now, work));
  for (const { artifact } of model.work) {
    if (!artifact) continue;
    const ids = model.work.filter((each) => each.artifact === artifact).map(({ id }) => `workload ${id}`);
    table.set(artifact, ({ up }) => ids.some(up));
  }
  return table;
}

const kinds: Readonly<Record<string, string>> = {
  storage: 'storage',
  sqlInstances: 'sqlInstance',
  availabilityGroups: 'availabilityGroup',
};

/** An entry of a section by name; a name of nothing counts as met. */
function named({ model, up }: World, section: string, name: unknown): boolean {
  const found = model.file.find(section, name);
  return !found || up(`${kinds[section]}:${found.name}`);
}

function ssoServiceStarts(now: World): boolean {
  return inPhase(now, 'start', () => ssoStarts(now)) && inPhase(now, 'change', () => secretUp(now));
}

/**
 * A group fails over to any synchronous replica. Without a listener clients know the first replica alone, and where the
 * failover is manual somebody has to act: then only the first on a primary site counts, however it commits.
 */
function availabilityGroupHolds(now: World, { name, values }: Named): boolean {
  const { model, up } = now;
  if (!placeUp(now, model.placement(values.cluster))) return false;
  if (values.replicas === undefined || values.replicas === null) return true;
  const listed = entries(values.replicas) ?? [];
  const replicas = primaryOf(
    listed.filter(({ name }) => model.instance(name)),
    ({ name }) => model.isInstancePrimary(name),
  );
  const isSynchronous = ({ values: { commit } }: Named): boolean => commit !== 'asynchronous';
  const isUp = ({ name }: Named): boolean => up(`sqlInstance:${model.instance(name)?.name}`);
  const others = listed.filter((each, at) => at > 0 && isSynchronous(each));
  const isManual =
    values.listener === 'none' ||
    values.failover === 'manual' ||
    (others.length > 0 && others.every((each) => each.values.failover === 'manual')) ||
    !listed.some(isSynchronous);
  if (isManual && !now.failedOver?.has(`availabilityGroup:${name}`)) return replicas.slice(0, 1).some(isUp);
  return replicas.filter(isSynchronous).some(isUp);
}

/** On a server that server's SSO service itself, whatever it needs to start; on a group the clustered one. */
function secretHolds(now: World): boolean {
  const { model, up, failed } = now;
  const { place } = model.secret;
  if (!databasesUp(now, 'sso') || !placeMsdtc(now, place) || !placeUp(now, place)) return false;
  if (!place) return true;
  return 'server' in place ? !failed.has(`service:sso@${place.server.name}`) : up(`service:sso@${place.group.name}`);
}

/** Any of its servers. */
function tmsHolds({ model, up }: World): boolean {
  const stated: readonly string[] | undefined = model.file.root.tms.servers;
  if (!stated) return true;
  const servers = stated.flatMap((name) => model.server(name) ?? []);
  return primaryOf(servers, ({ primary }) => primary).some(({ name }) => up(`server:${name}`));
}

/** Where no host is said to track, nobody knows which does: met. */
function trackingUp(now: World): boolean {
  const hosting: readonly Host[] = now.model.hosts.filter(({ tracking }) => tracking);
  return (hosting.length === 0 || hosting.some(({ name }) => now.up(`host:${name}`))) && databasesUp(now, 'tracking');
}

/** What tracking does not move piles up in the MessageBox until everything is throttled. */
function isDelayedByTracking({ model }: World, work: Work): boolean {
  return (
    work.id !== 'tracking' &&
    model.file.root.group?.tracking !== false &&
    model.work.some(({ id, kind }) => id === 'tracking' && kind === 'feature')
  );
}

function workHolds(now: World, work: Work): boolean {
  return isDone(now, work) && inPhase(now, 'delayed', () => !isDelayedByTracking(now, work) || trackingUp(now));
}

function isDone(now: World, { id, kind, host, application, way, backup, tied, artifact, usesRules }: Work): boolean {
  const { failed, up } = now;
  if (kind === 'feature') {
    if (id === 'tracking') return trackingUp(now);
    const hosting = now.model.hosts.filter(({ tracking }) => tracking);
    const isTracked = hosting.length === 0 || hosting.some(({ name }) => up(`host:${name}`));
    return databasesUp(now, 'bam-primary-import') && isTracked && !failed.has('bam');
  }
  if (application && failed.has(`application:${application}`)) return false;
  if (artifact && failed.has(artifact)) return false;
  if (!way) return host ? up(`host:${host}`) : unnamedHolds(now, usesRules, false, undefined);
  const isEnabled = way.settings.enabled !== false;
  if (!wayHolds(now, way, tied) && !(backup && isEnabled && wayHolds(now, backup, undefined))) return false;
  return inPhase(now, 'delayed', () => !isOffice365(way.adapter) || up('tms'));
}
