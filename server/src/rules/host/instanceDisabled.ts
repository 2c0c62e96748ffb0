/**
 * An instance that does not run counts for nothing when another server fails. On the disaster-recovery site that is as it
 * should be, and on a passive cluster node an instance is stopped anyway.
 */
import { dropFrom, setKey } from '../../syntax/edit/operation.ts';
import { collect } from '../../text/collect.ts';
import type { Host, HostInstance, Platform } from '../../topology/platform.ts';
import { hasContent } from '../facts/hosts.ts';
import { mayRunBeside } from '../fixes/startIdle.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, preferredFix, type Report, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/instance-disabled',
  kind: 'R',
  severity: 'information',
  title: 'Disabled instance gives no redundancy',
  says: {
    '': 'The instance of "{host}" on "{server}" is disabled and gives no redundancy.',
    stopped: 'The instance of "{host}" on "{server}" is stopped and gives no redundancy.',
  },
  matters:
    'An instance that is disabled or stopped takes nothing over. In a plan it counts as a second one, on the day of the failure it does not.',
  fixes: {
    'enable-instance': 'Start the instance of "{host}" on {server}',
    'remove-instance': 'Remove the instance of "{host}" on {server}',
  },
  subject: ['hostInstance'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'none',
});

export const instanceDisabled = defineRuleForEach(rule, allHosts, ({ platform }, host) =>
  // That a host with work has no active instance at all is a finding of its own.
  host.entry.values.retired?.value === true || (host.activeInstances.length === 0 && hasContent(host) === 'yes')
    ? undefined
    : collect(host.instances, (instance) => reportOf(platform, host, instance)),
);

function reportOf(platform: Platform, host: Host, instance: HostInstance): Report | undefined {
  const { state, server } = instance;
  // IIS runs isolated instances; those on standby are there to be started by hand.
  if (host.type === 'isolated' || instance.standby) return undefined;
  if (server?.primary === false || (state !== 'disabled' && (state !== 'stopped' || host.clustered))) return undefined;
  // On a possible owner the failover will fail, which is a finding of its own.
  if (server && host.group?.owners.includes(server)) return undefined;
  const args = { host: host.name, server: server?.name ?? instance.serverName };
  return reportOn(instance, state === 'disabled' ? rule.say(args) : rule.say('stopped', args), {
    fixes: () => fixesFor(platform, host, instance),
  });
}

function fixesFor(platform: Platform, host: Host, { serverName, server }: HostInstance): readonly Fix[] {
  const args = { host: host.name, server: server?.name ?? serverName };
  const path = ['hosts', host.name, 'instances'];
  const start = preferredFix(rule.fix('enable-instance', args), [setKey([...path, serverName, 'state'], 'started')]);
  const remove = fixOf(rule.fix('remove-instance', args), [dropFrom(path, serverName)]);
  return host.clustered || mayRunBeside(platform, host) ? [start, remove] : [remove];
}
