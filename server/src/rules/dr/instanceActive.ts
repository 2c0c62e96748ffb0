/** Host instances at the disaster-recovery site that work before the event. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule } from '../rule.ts';

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
    function* (_, { instances }) {
      for (const instance of instances) {
        const { server, host, state } = instance;
        if (server?.primary !== false || state === 'disabled' || state === 'stopped') continue;
        const names = { host: host.name, server: server.name };
        yield {
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
    },
  ),
});
