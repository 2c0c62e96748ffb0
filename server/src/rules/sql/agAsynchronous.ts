/** A replica that commits later than the primary: databases of one transaction could come back at different states. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-asynchronous',
  kind: 'C',
  severity: 'error',
  title: 'Asynchronous replica',
  says: {
    '': 'Replica "{name}" commits asynchronously, which is not supported for BizTalk databases.',
    replica: '"{name}" commits asynchronously too',
  },
  matters:
    'A replica that lags behind lacks the last transactions when it takes over, and the databases no longer agree with each other.',
  applies: availabilityGroupVersions,
  fixes: { synchronous: 'Set synchronous commit for {replicas}' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agAsynchronous = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const late = (group.entry.values.replicas?.items ?? []).filter(
      ({ settings }) => settings.commit?.value === 'asynchronous',
    );
    const [first] = late;
    if (!first) continue;
    const replicas = late.map((replica) => replica.name);
    yield reportOn(group, rule.say({ name: first.name }), {
      place: first.settings.commit?.place ?? first.place,
      related: late.slice(1).map(({ name, place }) => ({ message: rule.say('replica', { name }), place })),
      fixes: () => [
        preferredFix(
          rule.fix('synchronous', { replicas }),
          replicas.map((name) => setKey(['availabilityGroups', group.name, 'replicas', name, 'commit'], 'synchronous')),
        ),
      ],
    });
  }
});
