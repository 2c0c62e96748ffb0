/** An availability group under a BizTalk Server that does not support it: before 2016, or not Enterprise. */
import type { Message } from '../../text/message.ts';
import { editionName } from '../facts/editionNames.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { bizTalkGroups, isBizTalkTooOld, isEditionTooSmall } from './availabilityGroups.ts';
import { groupToClusterFixes } from './fixes/groupToCluster.ts';

const rule = describeRule({
  id: 'sql/ag-biztalk-version',
  kind: 'C',
  severity: 'error',
  title: 'Availability group unsupported by this BizTalk',
  says: {
    '': 'BizTalk {version} {edition} does not support availability groups.',
    one: 'BizTalk {which} does not support availability groups.',
  },
  matters:
    'BizTalk supports availability groups from version 2016 on, in the Enterprise edition. Other combinations are not supported: what becomes of open transactions after a failover is not known.',
  applies: 'BizTalk Server before 2016, and the Standard and Branch editions.',
  subject: ['availabilityGroup'],
  sources: [
    'core/high-availability-using-sql-server-always-on-availability-groups',
    'install/hardware-and-software-requirements-for-biztalk-server-2013-and-2013-r2',
  ],
  scope: 'systemwide',
});

export const agBiztalkVersion = defineRule(rule, function* ({ platform }) {
  const { version, edition } = platform.topology.group?.values ?? {};
  if (!isBizTalkTooOld(platform) && !isEditionTooSmall(platform)) return;
  // They are for development and test, where the group is not relied on.
  if (edition?.value === 'developer' || edition?.value === 'evaluation') return;
  for (const group of bizTalkGroups(platform))
    yield reportOn(group, textOf(version?.value, edition?.value), {
      fixes: () => groupToClusterFixes(platform, group).map((fix) => ({ ...fix, preferred: true })),
    });
});

/** What is stated of the two. */
function textOf(version: string | undefined, edition: 'enterprise' | 'standard' | 'branch' | undefined): Message {
  const words = edition && editionName(edition);
  if (version !== undefined && words) return rule.say({ version, edition: words });
  return rule.say('one', { which: version ?? words ?? '' });
}
