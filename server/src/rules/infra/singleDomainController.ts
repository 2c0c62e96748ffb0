/** One domain controller for the whole group. */
import { computers } from '../facts/computers.ts';
import { isRestartedElsewhere } from '../facts/failureDomain.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { onlyServerWith, primaryServersWith } from './primaryServersWith.ts';

const rule = describeRule({
  id: 'infra/single-domain-controller',
  kind: 'S',
  severity: 'warning',
  title: 'One domain controller',
  says: {
    '': 'Domain controller "{server}" is the only one. After its failure nothing starts when cached credentials run out.',
    hypervisor:
      'Domain controller "{server}" is the only one, but restarts elsewhere when its hypervisor fails. A fault of Windows on it stops what starts.',
    unknown: 'No domain controllers are described. Whether there are two or more cannot be checked.',
  },
  matters:
    'Services log on and check their groups at a domain controller. Tickets and cached credentials give some time; after that nothing starts.',
  subject: ['server', 'group'],
  sources: ['core/sample-architecture-base-biztalk-server'],
  scope: 'systemwide',
  phase: 'start',
});

export const singleDomainController = defineRule(rule, function* ({ platform }) {
  const only = onlyServerWith(platform, 'domain-controller');
  const isDescribed = primaryServersWith(platform, 'domain-controller').length > 0;
  if (only)
    yield reportOn(only, rule.say(isRestartedElsewhere(platform, only) ? 'hypervisor' : '', { server: only.name }), {
      fixes: () => [secondServerLike(platform, only, 'domain-controller', 'dns')],
    });
  if (!isDescribed && computers(platform).length >= 2 && platform.topology.group?.values.accounts?.value !== 'local')
    yield reportOnGroup(platform.topology.groupPlace, rule.say('unknown'), {
      severity: 'hint',
      scope: 'none',
      notStated: 'servers.domain-controller',
    });
});
