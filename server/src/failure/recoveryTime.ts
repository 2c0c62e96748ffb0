/**
 * The ways in which work comes back after a failure, and how long each takes by the documentation. Figures come from the
 * pages named with them and from nowhere else; most mechanisms have none, and then none is made up.
 */

import type { Message } from '../text/message.ts';

const availabilityGroups = 'core/high-availability-using-sql-server-always-on-availability-groups';

interface MechanismFacts {
  /** By itself, or by somebody's hand; absent: the documentation does not tell. */
  readonly automatic?: boolean;
  /** Seconds; absent: no documented figure. */
  readonly range?: { readonly from: number; readonly to: number };
  /** The page, below `https://learn.microsoft.com/en-us/biztalk/`; absent where it needs none. */
  readonly source?: string;
}

/** What the documentation says of each mechanism. */
export const mechanisms = {
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
  // For an isolated host: IIS moves with its group.
  'iis-failover': {
    automatic: true,
    source: 'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1',
  },
  'standby-start': { automatic: false },
  // The service is started once, a minute after it stopped unless its properties say otherwise. Whether it stays stopped
  // when SQL Server is not back by then, the pages do not agree.
  'service-restart': { source: 'core/host-instance-service-properties-in-services' },
  // BizTalk Server 2010 before its second cumulative update: KB 2587237.
  'service-start': { automatic: false },
  'sql-failover': {
    automatic: true,
    source: 'core/behavior-of-biztalk-server-host-instances-during-sql-server-failover',
  },
  'availability-group-failover': { automatic: true, source: availabilityGroups },
  'manual-failover': { automatic: false, source: availabilityGroups },
  'secret-failover': { automatic: true, source: 'technical-guides/clustering-the-master-secret-server' },
  'secret-promotion': {
    automatic: false,
    source: 'technical-guides/high-availability-for-the-master-secret-server',
  },
  'load-balancing': { automatic: true, source: 'technical-guides/increasing-availability-for-biztalk-server' },
  'log-shipping': { automatic: false, source: 'technical-guides/what-is-biztalk-server-log-shipping' },
  repair: { automatic: false },
} as const satisfies Readonly<Record<string, MechanismFacts>>;

export type Mechanism = keyof typeof mechanisms;

/** One way in which something comes back. */
export interface Recovery extends MechanismFacts {
  readonly mechanism: Mechanism;
  /** What comes back by it: a component's id. */
  readonly of: string;
  /** Whether work stands still until then; a running group does not wait for its master secret. */
  readonly interrupts: boolean;
  /** For a service that is started again: seconds after it stopped. */
  readonly after?: number;
  /** For databases that are restored at another site: what is known to be lacking there. */
  readonly lacks?: readonly Message[];
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
