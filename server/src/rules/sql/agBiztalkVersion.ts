/** An availability group under a BizTalk Server that does not support it: before 2016, or not Enterprise. */
import { message } from '../../text/messages/message.ts';
import { bizTalkGroups, isBizTalkTooOld, isEditionTooSmall } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';
import { groupToClusterFixes } from './fixes/groupToCluster.ts';

export const agBiztalkVersion = defineRule({
  id: 'sql/ag-biztalk-version',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-biztalk-version.title',
  subject: ['availabilityGroup'],
  reads: [
    'group',
    'sites',
    'hypervisors',
    'servers',
    'storage',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'availabilityGroups',
    'databases',
    'hosts',
    'disasterRecovery',
  ],
  sources: [
    'core/high-availability-using-sql-server-always-on-availability-groups',
    'install/what-s-new-in-biztalk-server-2013-and-2013-r2',
  ],
  scope: 'systemwide',
  *check({ platform }) {
    const { version, edition } = platform.topology.group?.values ?? {};
    const tooOld = isBizTalkTooOld(platform) && version;
    const tooSmall = isEditionTooSmall(platform) && edition;
    if (!tooOld && !tooSmall) return;
    for (const group of bizTalkGroups(platform))
      yield {
        entity: group.id,
        place: group.place,
        message: tooOld
          ? message('sql/ag-biztalk-version', { version: tooOld.value, group: group.name })
          : message('sql/ag-biztalk-version.edition', { edition: edition?.value ?? '', group: group.name }),
        fixes: () => groupToClusterFixes(platform, group).map((fix) => ({ ...fix, preferred: true })),
      };
  },
});
