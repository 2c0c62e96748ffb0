/** An availability group under a BizTalk Server that does not support it: before 2016, or not Enterprise. */
import { type Message, message } from '../../text/messages/message.ts';
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
    if (!isBizTalkTooOld(platform) && !isEditionTooSmall(platform)) return;
    // They are for development and test, where nobody relies on the group.
    if (edition?.value === 'developer' || edition?.value === 'evaluation') return;
    for (const group of bizTalkGroups(platform))
      yield {
        entity: group.id,
        place: group.place,
        message: textOf(version?.value, edition?.value),
        fixes: () => groupToClusterFixes(platform, group).map((fix) => ({ ...fix, preferred: true })),
      };
  },
});

/** What is stated of the two. */
function textOf(version: string | undefined, edition: 'enterprise' | 'standard' | 'branch' | undefined): Message {
  const words = edition && message(`edition.${edition}`);
  if (version !== undefined && words) return message('sql/ag-biztalk-version', { version, edition: words });
  return message('sql/ag-biztalk-version.one', { which: version ?? words ?? '' });
}
