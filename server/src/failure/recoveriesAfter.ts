/** What has to happen for work to come back when components have failed together. Knows no figures; `recoveryTime.ts` does. */
import type { AvailabilityGroup, Group, Host, Platform } from '../topology/platform.ts';
import { actsByHand } from './byHand.ts';
import { activeOwner } from './components/activeOwners.ts';
import { servingReplicas } from './components/data.ts';
import { usesRules } from './components/hosts.ts';
import { isDatabaseOnPrimary, primaryFirst } from './components/primary.ts';
import { dependentsOf } from './dependencies.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import { type Mechanism, mechanisms, type Recovery } from './recoveryTime.ts';
import { failedNodes, type SimulationOptions } from './simulate.ts';
import { siteLacks } from './siteLacks.ts';
import { staysStopped } from './staysStopped.ts';
import { runToEnd, type Steps, stepSize } from './steps.ts';

type Add = (mechanism: Mechanism, of: string, more?: Partial<Recovery>) => void;

/** The moment after a failure: in phase `run`, and in phase `start` where what survives has restarted. */
interface Moment {
  readonly platform: Platform;
  readonly isUp: (id: string) => boolean;
  /** Up with nothing failed, and down now. */
  readonly isLost: (id: string) => boolean;
  /** Lost, and nothing that somebody can start or fail over brings it back. */
  readonly isGone: (id: string) => boolean;
  readonly moves: (group: Group) => boolean;
  /** Whether some of its work is up; true where it has none. */
  readonly works: (host: Host) => boolean;
}

/** What has to happen when components fail together, in the order of the file; nothing where nothing has to. */
export function recoveriesAfter(
  graph: EvaluatedGraph,
  ids: Iterable<string>,
  options: SimulationOptions = {},
): readonly Recovery[] {
  return runToEnd(recoverySteps(graph, ids, options));
}

/** The same in steps. */
export function* recoverySteps(
  graph: EvaluatedGraph,
  ids: Iterable<string>,
  { restart = false }: SimulationOptions = {},
): Steps<readonly Recovery[]> {
  const { platform, nodeById } = graph;
  const phase = restart ? 'start' : 'run';
  const base = graph.baseline[phase];
  const failed = failedNodes(graph, ids);
  const up = evaluateNodes(graph.nodes, failed, phase);
  yield;
  const byHand = actsByHand(graph, failed, up, phase);
  yield;
  const nodeOf = (id: string): number => nodeById.get(id.toLowerCase()) ?? -1;
  const isUp = (id: string): boolean => up[nodeOf(id)] === 1;
  const isLost = (id: string): boolean => base[nodeOf(id)] === 1 && !isUp(id);
  const isGone = (id: string): boolean => isLost(id) && byHand.up[nodeOf(id)] === 0;
  const moves = (group: Group): boolean => activeOwner(graph, group, up) !== activeOwner(graph, group, base);
  const now = { platform, isUp, isLost, isGone, moves, works: worksOf(graph, up) };
  const found: Recovery[] = [];
  const add: Add = (mechanism, of, more = {}) => {
    found.push({ ...mechanisms[mechanism], mechanism, of, interrupts: true, ...more });
  };

  yield;
  const interrupted = recoverData(now, byHand.groups, add);
  yield;
  const isSecretGone = recoverSecret(now, add);
  const losesData = losesDataOf(now, interrupted);
  yield;
  for (const [index, host] of platform.hosts.entries()) {
    recoverHost(now, host, losesData(host), add);
    if (index % (stepSize / 4) === 0) yield;
  }
  for (const { id } of byHand.instances) add('standby-start', id);
  for (const balancer of platform.loadBalancers) {
    const { id, members } = balancer;
    if (isUp(id) && members?.some((member) => isLost(member.id)) && worksBehind(graph, id, up))
      add('load-balancing', id);
  }
  const isDataGone = platform.databases.some(({ id }) => isGone(id)) || isInstanceGone(now);
  const isWorkGone =
    platform.hosts.some(({ id }) => isGone(id)) ||
    graph.workloadNodes.some((node) => base[node] === 1 && byHand.up[node] === 0);
  // The other site has copies of the databases; what else is lost is mended where it is.
  if (isDataGone && isShipped(platform))
    add('log-shipping', 'group', isSiteLost(now) ? { lacks: siteLacks(platform) } : {});
  else if (isSecretGone || isDataGone || isWorkGone) add('repair', 'group');
  return found;
}

/** The SQL instances and availability groups, by id, that clients cannot reach for a while. */
function recoverData(
  { platform, isUp, isLost, moves }: Moment,
  byHand: readonly AvailabilityGroup[],
  add: Add,
): ReadonlySet<string> {
  const interrupted = new Set<string>();
  for (const { id, placement } of platform.sqlInstances) {
    if (isLost(id)) interrupted.add(id);
    else if (placement?.kind === 'group' && isUp(id) && moves(placement.group)) {
      interrupted.add(id);
      add('sql-failover', id);
    }
  }
  for (const group of platform.availabilityGroups) {
    const { id } = group;
    const serving = servingReplicas(group);
    if (isLost(id)) {
      interrupted.add(id);
      if (byHand.includes(group)) add('manual-failover', id);
    } else if (isUp(id) && serving.some(({ instance }) => interrupted.has(instance.id))) {
      // Which replica was the primary one, nobody states.
      interrupted.add(id);
      if (serving.some(({ instance }) => isLost(instance.id))) add('availability-group-failover', id);
    }
  }
  return interrupted;
}

/** Whether it is lost, and no standby is there to be promoted. */
function recoverSecret({ platform, isUp, isLost, isGone, moves }: Moment, add: Add): boolean {
  const secret = platform.masterSecretServer;
  const isBack = isUp('masterSecretServer') || isLost('masterSecretServer');
  if (secret && isGone('masterSecretServer')) {
    if (!secret.entry.values.standby) return true;
    add('secret-promotion', 'masterSecretServer', { interrupts: false });
  } else if (secret?.placement?.kind === 'group' && isBack && moves(secret.placement.group))
    add('secret-failover', 'masterSecretServer', { interrupts: false });
  return false;
}

/** Whether a host stops because SQL Server is away, for good or for the moment of a failover. */
function losesDataOf({ platform, isLost }: Moment, interrupted: ReadonlySet<string>): (host: Host) => boolean {
  const isAway = (kind: 'management' | 'messagebox' | 'rule-engine'): boolean =>
    primaryFirst(platform.databasesOfKind(kind), isDatabaseOnPrimary).some(
      ({ id, instance, availabilityGroup }) =>
        isLost(id) || interrupted.has(instance?.id ?? availabilityGroup?.id ?? ''),
    );
  const isCoreAway = isAway('management') || isAway('messagebox');
  const areRulesAway = isAway('rule-engine');
  return (host) => isCoreAway || (areRulesAway && usesRules(host));
}

/** Whether some work of a host is up, by its name; what stands still for another reason does not go on elsewhere. */
function worksOf({ workloads, workloadNodes }: EvaluatedGraph, up: Uint8Array): (host: Host) => boolean {
  const isUp = new Map<string | undefined, boolean>();
  for (const [index, { host }] of workloads.entries())
    isUp.set(host, isUp.get(host) === true || up[workloadNodes[index] ?? -1] === 1);
  return ({ name }) => isUp.get(name) !== false;
}

/** Whether some of the work that calls reach through a balancer is up; true where there is none. */
function worksBehind(graph: EvaluatedGraph, balancer: string, up: Uint8Array): boolean {
  const users = new Set(dependentsOf(graph, balancer).map(({ id }) => id));
  const behind = graph.workloadNodes.filter((node) =>
    users.has(graph.artifactOf.get(node) ?? graph.workloadOf[node]?.id ?? ''),
  );
  return behind.length === 0 || behind.some((node) => up[node] === 1);
}

function recoverHost({ platform, isUp, isLost, moves, works }: Moment, host: Host, losesData: boolean, add: Add): void {
  const { id, clustered, type, entry } = host;
  if (losesData && !clustered && type === 'in-process') {
    if (isUp(id) || isLost(id))
      add(staysStopped(platform, host) ? 'service-start' : 'service-restart', id, {
        after: entry.values.restartAfter?.value ?? 60,
      });
    return;
  }
  if (!works(host)) return;
  if (isUp(id) && host.movesWith.some(moves)) {
    add(clustered ? 'host-failover' : 'iis-failover', id);
    return;
  }
  if (clustered || !isUp(id) || !host.instances.some((instance) => isLost(instance.id))) return;
  add(host.orchestrations.length > 0 || !host.contentStated ? 'orchestration-takeover' : 'others-go-on', id);
}

/** Whether an instance is lost that no availability group stands in for. */
function isInstanceGone({ platform, isLost }: Moment): boolean {
  const replicas = new Set(
    platform.availabilityGroups.flatMap(({ replicas: all = [] }) => all.map((each) => each.instance)),
  );
  return platform.sqlInstances.some((instance) => isLost(instance.id) && !replicas.has(instance));
}

function isShipped({ topology }: Platform): boolean {
  return topology.disasterRecovery?.values.method?.value === 'biztalk-log-shipping';
}

/** Whether the work has to go on at the other site too: no BizTalk server is left here. */
function isSiteLost({ platform, isUp }: Moment): boolean {
  return platform.bizTalkServers.every(({ id, primary }) => !primary || !isUp(id));
}
