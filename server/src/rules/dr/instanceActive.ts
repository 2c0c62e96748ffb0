/** Host instances at the disaster-recovery site that work before the event. */
import { collect } from '../../text/collect.ts';
import { message } from '../../text/messages/message.ts';
import type { HostInstance } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { defineRule, type Report } from '../rule.ts';

export const instanceActive = defineRule({
  id: 'dr/instance-active',
  kind: 'C',
  severity: 'error',
  title: 'dr/instance-active.title',
  subject: ['hostInstance'],
  reads: ['hosts', 'servers', 'sites', 'group'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'application',
  check: eachOf(
    ({ platform }) => platform.hosts,
    (_, { instances }) => collect(instances, reportOf),
  ),
});

function reportOf(instance: HostInstance): Report | undefined {
  const { server, host, state } = instance;
  if (server?.primary !== false || state === 'disabled' || state === 'stopped') return undefined;
  const names = { host: host.name, server: server.name };
  return {
    entity: instance.id,
    place: instance.place,
    ...(state === 'started'
      ? { message: message('dr/instance-active') }
      : {
          message: message('dr/instance-active.unknown'),
          severity: 'information' as const,
          notStated: 'hosts.instances.state',
        }),
    fixes: () => [
      {
        title: message('fix.disable-instance', names),
        preferred: true,
        safe: state === 'started',
        operations: [
          { op: 'set', path: ['hosts', host.name, 'instances', instance.serverName, 'state'], value: 'disabled' },
        ],
      },
    ],
  };
}
