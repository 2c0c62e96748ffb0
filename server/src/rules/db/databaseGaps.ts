/** Databases that do not outlive the loss of a server, with what several rules say of each in the same way. */
import type { Database, Platform } from '../../topology/platform.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { databaseRedundancy, isDisasterRecoveryInstance, isOnClusteredHypervisor } from '../facts/sqlRedundancy.ts';
import type { Report, Severity } from '../rule.ts';
import { isDisasterRecoveryGroup } from '../sql/availabilityGroups.ts';
import { clusterInstanceFixes } from '../sql/fixes/sqlClusterFixes.ts';

/** A database that is not redundant. */
export interface DatabaseGap {
  readonly database: Database;
  /** What a report of it has in common with others: all but the message. */
  readonly report: Omit<Report, 'message' | 'severity'>;
  /** `information` where a cluster of hypervisors restarts its server; the rule's own otherwise. */
  readonly severity: Severity | undefined;
}

/** The databases of these kinds that are known not to be redundant, on the primary site. */
export function databaseGaps(platform: Platform, kinds: readonly DatabaseKind[]): readonly DatabaseGap[] {
  return platform.databases
    .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
    .filter((database) => databaseRedundancy(platform, database) === 'single' && !isAtDisasterRecovery(database))
    .map((database) => gapOf(platform, database));
}

function gapOf(platform: Platform, database: Database): DatabaseGap {
  const { instance, availabilityGroup } = database;
  const holder = instance ?? availabilityGroup;
  return {
    database,
    report: {
      entity: database.id,
      place: database.entry.values.on?.place ?? database.place,
      about: holder ? [holder.id] : [],
      fixes: () => (instance ? clusterInstanceFixes(platform, instance) : []),
    },
    severity: instance && isOnClusteredHypervisor(platform, instance) ? 'information' : undefined,
  };
}

function isAtDisasterRecovery({ instance, availabilityGroup }: Database): boolean {
  if (instance) return isDisasterRecoveryInstance(instance);
  return availabilityGroup !== undefined && isDisasterRecoveryGroup(availabilityGroup);
}
