/** A state of an isolated instance: IIS runs it, so what the administration console shows says nothing. */
import { removeKey, setKey } from '../../syntax/edit/operation.ts';
import { collect } from '../../text/collect.ts';
import type { Host, HostInstance, Platform } from '../../topology/platform.ts';
import { balancersBefore } from '../facts/balancers.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, type Report, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/state-without-effect',
  kind: 'R',
  severity: 'warning',
  title: 'State of an isolated instance has no effect',
  says: 'State "{state}" of "{host}" on "{server}" has no effect: IIS runs it. Stop its application pool.',
  matters:
    'An isolated host runs in IIS; its instances have no state that BizTalk could change, so they go on receiving. What stops one is to stop its application pool.',
  fixes: {
    'by-hand': 'Say that the instance of "{host}" on "{server}" is started by hand',
    'remove-state': 'Remove the state of "{host}" on "{server}"',
  },
  subject: ['hostInstance'],
  sources: ['core/hosts'],
  scope: 'none',
});

export const stateWithoutEffect = defineRuleForEach(rule, allHosts, ({ platform }, host) =>
  host.type === 'isolated' && host.entry.values.retired?.value !== true
    ? collect(host.instances, (instance) => reportOf(platform, host, instance))
    : undefined,
);

function reportOf(platform: Platform, host: Host, instance: HostInstance): Report | undefined {
  const { state, server, serverName, standby } = instance;
  // On a disaster-recovery site it is not expected to run; on standby its pool is said to be stopped.
  if ((state !== 'stopped' && state !== 'disabled') || standby || server?.primary === false) return undefined;
  const names = { host: host.name, server: server?.name ?? serverName };
  return reportOn(instance, rule.say({ ...names, state }), {
    // A derived type may be wrong.
    ...(host.typeStated ? {} : { severity: 'information' as const }),
    fixes: () => [...byHand(platform, host, instance, names), removeState(host, serverName, names)],
  });
}

interface Names {
  readonly host: string;
  readonly server: string;
}

/** Not where a balancer would send calls to a pool that is stopped. */
function byHand(platform: Platform, host: Host, { serverName, server }: HostInstance, names: Names): readonly Fix[] {
  const isMember = balancersBefore(platform, host).some(
    ({ members }) => !members || (server && members.includes(server)),
  );
  if (isMember) return [];
  const path = ['hosts', host.name, 'instances', serverName];
  return [fixOf(rule.fix('by-hand', names), [removeKey([...path, 'state']), setKey([...path, 'standby'], true)])];
}

function removeState(host: Host, instance: string, names: Names): Fix {
  const path = ['hosts', host.name, 'instances', instance, 'state'];
  return { title: rule.fix('remove-state', names), operations: [removeKey(path)] };
}
