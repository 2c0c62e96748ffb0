/**
 * How work comes back after a failure, and how long that takes by the documentation. Figures come from the pages named
 * with them and from nowhere else; most mechanisms have none, and then none is made up.
 */

import type { Group, Platform } from '../topology/platform.ts';
import { activeOwner } from './components/activeOwners.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import { failedNodes } from './simulate.ts';

export type Mechanism =
  | 'others-go-on'
  | 'orchestration-takeover'
  | 'host-failover'
  | 'sql-failover'
  | 'availability-group-failover'
  | 'secret-failover'
  | 'secret-promotion'
  | 'load-balancing'
  | 'log-shipping'
  | 'repair';

interface MechanismFacts {
  readonly automatic: boolean;
  /** Seconds; `undefined`: no documented figure. */
  readonly range: { readonly from: number; readonly to: number } | undefined;
  /** The page, below `https://learn.microsoft.com/en-us/biztalk/`; `undefined` where it needs none. */
  readonly source: string | undefined;
}

/** What the documentation says of each mechanism. */
export const mechanisms: Readonly<Record<Mechanism, MechanismFacts>> = {
  // Every instance reads and sends all the time: nothing has to move.
  'others-go-on': { automatic: true, range: { from: 0, to: 0 }, source: 'core/scaled-out-receiving-hosts' },
  // From the last persisted state; the take-over may take up to ten minutes.
  'orchestration-takeover': {
    automatic: true,
    range: { from: 0, to: 600 },
    source: 'core/scaled-out-processing-hosts',
  },
  // The pending time-out of the host resource: by then it is online on the other node, or counts as failed there too.
  'host-failover': {
    automatic: true,
    range: { from: 0, to: 180 },
    source: 'core/how-to-configure-a-biztalk-host-as-a-cluster-resource1',
  },
  'sql-failover': {
    automatic: true,
    range: undefined,
    source: 'core/behavior-of-biztalk-server-host-instances-during-sql-server-failover',
  },
  'availability-group-failover': {
    automatic: true,
    range: undefined,
    source: 'core/high-availability-using-sql-server-always-on-availability-groups',
  },
  'secret-failover': {
    automatic: true,
    range: undefined,
    source: 'technical-guides/clustering-the-master-secret-server',
  },
  'secret-promotion': {
    automatic: false,
    range: undefined,
    source: 'technical-guides/high-availability-for-the-master-secret-server',
  },
  'load-balancing': {
    automatic: true,
    range: undefined,
    source: 'technical-guides/increasing-availability-for-biztalk-server',
  },
  'log-shipping': {
    automatic: false,
    range: undefined,
    source: 'technical-guides/what-is-biztalk-server-log-shipping',
  },
  repair: { automatic: false, range: undefined, source: undefined },
};

/** One way in which something comes back. */
export interface Recovery extends MechanismFacts {
  readonly mechanism: Mechanism;
  /** What comes back by it: a component's id. */
  readonly of: string;
  /** Whether work stands still until then; a running group does not wait for its master secret. */
  readonly interrupts: boolean;
}

/** The documentation page of a mechanism. */
export function recoveryPage(source: string): string {
  return `https://learn.microsoft.com/en-us/biztalk/${source}`;
}

/** The first recovery that may take longer than `limit` seconds, and those that take an unknown time. */
export function recoveryWithin(
  recoveries: readonly Recovery[],
  limit: number,
): { readonly tooSlow: Recovery | undefined; readonly unknown: readonly Recovery[] } {
  return {
    tooSlow: recoveries.find(({ range }) => range !== undefined && range.to > limit),
    unknown: recoveries.filter(({ range }) => range === undefined),
  };
}

/** What has to happen when components fail together, in the order of the file; nothing where nothing has to. */
export function recoveriesAfter(graph: EvaluatedGraph, ids: Iterable<string>): readonly Recovery[] {
  const { platform, baseline } = graph;
  const failed = failedNodes(graph, ids);
  const up = evaluateNodes(graph.nodes, failed, 'run');
  const found: Recovery[] = [];
  const add = (mechanism: Mechanism, of: string, interrupts = true): void => {
    found.push({ ...mechanisms[mechanism], mechanism, of, interrupts });
  };
  const nodeOf = (id: string): number => graph.nodeById.get(id.toLowerCase()) ?? -1;
  const isUp = (id: string): boolean => up[nodeOf(id)] === 1;
  const isLost = (id: string): boolean => baseline.run[nodeOf(id)] === 1 && up[nodeOf(id)] === 0;
  const moves = (group: Group): boolean => activeOwner(graph, group, up) !== activeOwner(graph, group, baseline.run);
  let lostForGood = false;
  let lostData = false;

  for (const instance of platform.sqlInstances) {
    if (isLost(instance.id)) lostData = true;
    else if (instance.placement?.kind === 'group' && isUp(instance.id) && moves(instance.placement.group))
      add('sql-failover', instance.id);
  }
  for (const group of platform.availabilityGroups) {
    if (isLost(group.id)) lostData = true;
    else if (isUp(group.id) && group.replicas?.some((replica) => replica.synchronous && isLost(replica.instance.id)))
      add('availability-group-failover', group.id);
  }
  const secret = platform.masterSecretServer;
  if (secret && isLost('masterSecretServer')) {
    if (secret.entry.values.standby) add('secret-promotion', 'masterSecretServer', false);
    else lostForGood = true;
  } else if (secret?.placement?.kind === 'group' && isUp('masterSecretServer') && moves(secret.placement.group))
    add('secret-failover', 'masterSecretServer', false);
  for (const host of platform.hosts) {
    if (host.group && isUp(host.id)) {
      if (moves(host.group)) add('host-failover', host.id);
      continue;
    }
    const lost = host.instances.filter((instance) => isLost(instance.id));
    if (lost.length === 0) continue;
    if (!isUp(host.id)) lostForGood = true;
    else
      add(host.orchestrations.length > 0 || !host.contentStated ? 'orchestration-takeover' : 'others-go-on', host.id);
  }
  for (const balancer of platform.loadBalancers) {
    if (isUp(balancer.id) && balancer.members?.some((member) => isLost(member.id))) add('load-balancing', balancer.id);
  }
  lostForGood ||= lostData || graph.workloadNodes.some((node) => baseline.run[node] === 1 && up[node] === 0);
  if (lostForGood)
    // The other site has copies of the databases; what else is lost is mended where it is.
    add(lostData && isShipped(platform) ? 'log-shipping' : 'repair', 'group');
  return found;
}

function isShipped({ topology }: Platform): boolean {
  return topology.disasterRecovery?.values.method?.value === 'biztalk-log-shipping';
}
