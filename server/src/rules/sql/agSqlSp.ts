/** A replica on SQL Server 2016 below the level that availability groups of BizTalk Server need, or are advised to have. */
import type { Platform, SqlInstance } from '../../topology/platform.ts';
import { supportOf } from '../../vocabulary/lifecycle.ts';
import { defineRule, describeRule, type Report } from '../rule.ts';
import {
  availabilityGroupVersions,
  replicaInstances,
  servicePackFor2016,
  supportedGroups,
} from './availabilityGroups.ts';
import { raiseSqlVersion } from './fixes/raiseSqlVersion.ts';

const rule = describeRule({
  id: 'sql/ag-sql-sp',
  kind: 'R',
  severity: 'warning',
  title: 'SQL Server 2016 below the level for availability groups',
  says: {
    '': 'SQL Server 2016 of "{instance}" is older than {level}. Availability groups of BizTalk {version} need it.',
    advised: 'SQL Server 2016 of "{instance}" is older than SP{servicePack}. That is advised for availability groups.',
  },
  matters:
    'Until Service Pack 2 distributed transactions within one instance are not supported, which forces the databases apart. BizTalk Server 2020 asks for SP2 CU7 under availability groups, and takes SQL Server 2016 itself with SP3; for BizTalk Server 2016 SP3 is recommended.',
  applies: availabilityGroupVersions,
  subject: ['sqlInstance'],
  sources: [
    'install/hardware-and-software-requirements-for-biztalk-server-2020',
    'install/hardware-and-software-requirements-for-biztalk-server-2016',
    'core/high-availability-using-sql-server-always-on-availability-groups',
  ],
  scope: 'none',
});

export const agSqlSp = defineRule(rule, function* ({ platform }) {
  const replicas = new Set(supportedGroups(platform).flatMap(replicaInstances));
  for (const instance of replicas) {
    const found = judge(platform, instance);
    if (!found) continue;
    const { servicePack } = instance.entry.values;
    yield {
      entity: instance.id,
      place: servicePack?.place ?? instance.place,
      ...found,
      fixes: () => [raiseSqlVersion(platform, [instance])],
    };
  }
});

/** What is stated of SQL Server 2016, against what the version of BizTalk Server needs, or is advised to have. */
function judge({ topology }: Platform, { name, entry }: SqlInstance): Pick<Report, 'message' | 'severity'> | undefined {
  const { version: sql, servicePack, cumulativeUpdate } = entry.values;
  if (sql?.value !== '2016' || servicePack === undefined) return undefined;
  const version = topology.group?.values.version?.value;
  const needed = version && supportOf(version)?.availabilityGroups;
  const least = needed?.servicePack ?? 0;
  const update = needed?.cumulativeUpdate ?? 0;
  const isBelow =
    servicePack.value < least ||
    (servicePack.value === least && cumulativeUpdate !== undefined && cumulativeUpdate.value < update);
  if (isBelow)
    return { message: rule.say({ instance: name, level: `SP${least} CU${update}`, version: version ?? '' }) };
  const advised = needed?.recommended?.servicePack ?? servicePackFor2016;
  // What is above the least of BizTalk Server 2020 is for the rule about platforms.
  if (least > 0 || servicePack.value >= advised) return undefined;
  return { message: rule.say('advised', { instance: name, servicePack: advised }), severity: 'information' };
}
