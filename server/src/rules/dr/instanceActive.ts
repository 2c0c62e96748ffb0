/** Host instances at the disaster-recovery site that work before the event. */
import { setKey } from '../../syntax/edit/operation.ts';
import { collect } from '../../text/collect.ts';
import type { HostInstance } from '../../topology/platform.ts';
import { worksBeforeEvent } from '../../topology/recoverySite.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, notStated, preferredFix, type Report, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/instance-active',
  kind: 'C',
  severity: 'error',
  title: 'DR instance enabled',
  says: {
    '': 'Instance of "{host}" on "{server}" is enabled. At the DR site it must stay disabled until the event.',
    unknown:
      'Instance of "{host}" on "{server}" is not known to be disabled. At the DR site it must be until the event.',
  },
  matters:
    'Instances at the standby site belong to the same group. If they run, they process production messages there, over the wire between the sites.',
  fixes: { 'disable-instance': 'Disable the instance of "{host}" on "{server}"' },
  subject: ['hostInstance'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'application',
});

export const instanceActive = defineRuleForEach(rule, allHosts, (_, { instances }) => collect(instances, reportOf));

function reportOf(instance: HostInstance): Report | undefined {
  const { server, host } = instance;
  const works = worksBeforeEvent(instance);
  if (!server || works === 'no') return undefined;
  const names = { host: host.name, server: server.name };
  return reportOn(instance, rule.say(works === 'yes' ? '' : 'unknown', names), {
    ...(works === 'yes' ? {} : notStated('hosts.instances.state')),
    fixes: () => [
      preferredFix(rule.fix('disable-instance', names), [
        setKey(['hosts', host.name, 'instances', instance.serverName, 'state'], 'disabled'),
      ]),
    ],
  });
}
