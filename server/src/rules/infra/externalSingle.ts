/** A system of ours outside of BizTalk that is said to stand alone. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'infra/external-single',
  kind: 'S',
  severity: 'information',
  title: 'External system not redundant',
  says: 'External system "{system}" is not redundant.',
  matters:
    'Ports that talk to this system stop when it does. Sending tries again, then goes the backup way or is suspended.',
  fixes: {
    'mark-partner': 'Mark "{name}" as operated by a partner',
  },
  subject: ['externalSystem'],
  sources: [],
  scope: 'application',
});

export const externalSingle = defineRule(rule, function* ({ platform }) {
  for (const system of platform.topology.externalSystems) {
    const { redundant, owner } = system.values;
    if (redundant?.value !== false || owner?.value === 'partner') continue;
    const path = ['externalSystems', system.name];
    yield reportOn(system, rule.say({ system: system.name }), {
      place: redundant.place,
      fixes: () => [fixOf(rule.fix('mark-partner', { name: system.name }), [setKey([...path, 'owner'], 'partner')])],
    });
  }
});
