/** Rules about databases that do not outlive the loss of a server: all that they share. */
import type { Message } from '../../text/message.ts';
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { databaseRedundancy } from '../facts/sqlRedundancy.ts';
import { defineRule, describeRule, type Rule, type RuleDescription, reportOn, type Severity } from '../rule.ts';
import { isDisasterRecoveryGroup } from '../sql/availabilityGroups.ts';
import { clusterInstanceFixes } from '../sql/fixes/sqlClusterFixes.ts';

type Described = Omit<RuleDescription<string, Readonly<Record<never, string>>>, 'kind' | 'subject' | 'yieldsTo'>;

interface DatabaseGap extends Described {
  /** The databases that it is about. */
  readonly kinds: readonly DatabaseKind[];
  /** What it says: `{db}` and `{instance}` are put in. */
  readonly says: string;
  /** Whether it is a gap in this group; always, where nothing is given. */
  readonly when?: (platform: Platform, database: Database) => boolean;
  /** The severity in this group; the rule's own where it tells none. */
  readonly severityIn?: (platform: Platform) => Severity | undefined;
}

/**
 * A rule about databases that are known not to be redundant, on the primary site. That a cluster of hypervisors restarts
 * the server makes it no milder: a fault of Windows or of SQL Server stops them all the same.
 */
export function databaseGapRule({ kinds, when, severityIn, ...described }: DatabaseGap): Rule {
  const rule = describeRule({
    ...described,
    kind: 'S',
    subject: ['database'],
    yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  });
  const say = rule.say as (args: Message['args']) => Message;
  return defineRule(rule, function* ({ platform }) {
    for (const database of platform.databases) {
      if (!database.kind || !kinds.includes(database.kind) || !isGap(database)) continue;
      if (when && !when(platform, database)) continue;
      const { instance, availabilityGroup } = database;
      const holder = instance ?? availabilityGroup;
      const severity = severityIn?.(platform);
      yield reportOn(database, say({ db: database.name, instance: instance?.name ?? '' }), {
        place: database.entry.values.on?.place ?? database.place,
        about: holder ? [holder.id] : [],
        fixes: () => (instance ? clusterInstanceFixes(platform, instance) : []),
        ...(severity ? { severity } : {}),
      });
    }
  });
}

function isGap(database: Database): boolean {
  return databaseRedundancy(database) === 'single' && !isAtDisasterRecovery(database);
}

function isAtDisasterRecovery({ instance, availabilityGroup }: Database): boolean {
  if (instance) return isDisasterRecoveryInstance(instance);
  return availabilityGroup !== undefined && isDisasterRecoveryGroup(availabilityGroup);
}
