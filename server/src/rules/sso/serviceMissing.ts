/** A server with host instances and without Single Sign-On, which every instance needs beside it. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { concerned } from '../facts/concerned.ts';
import { defineRule } from '../rule.ts';

export const serviceMissing = defineRule({
  id: 'sso/service-missing',
  kind: 'C',
  severity: 'error',
  title: 'sso/service-missing.title',
  subject: ['server'],
  reads: ['servers', 'hosts'],
  sources: ['tg/clustering-the-master-secret-server'],
  scope: 'server',
  check: eachOf(
    ({ platform }) => platform.servers,
    ({ platform }, server) => {
      const { sso } = server.entry.values;
      if (sso?.value !== false) return undefined;
      const hosts = platform.hosts.filter((host) => host.instances.some((instance) => instance.server === server));
      if (hosts.length === 0) return undefined;
      return [
        {
          entity: server.id,
          place: sso.place,
          message: message('sso/service-missing', { server: server.name }),
          related: concerned(hosts),
          fixes: () => [
            {
              title: message('fix.add-sso-service', { server: server.name }),
              preferred: true,
              operations: [{ op: 'set', path: ['servers', server.name, 'sso'], value: true }],
            },
          ],
        },
      ];
    },
  ),
});
