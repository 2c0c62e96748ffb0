/** A server with host instances and without Single Sign-On, which every instance needs beside it. */
import { checkEach } from '../each.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'sso/service-missing',
  kind: 'C',
  severity: 'error',
  title: 'SSO service missing',
  says: '"{server}" has no Enterprise SSO service. Without it no host instance starts there.',
  matters: 'Every host instance reads its settings through the SSO service of its own server. Without it none starts.',
  fixes: { 'add-sso-service': 'Add the Enterprise SSO service to "{server}"' },
  subject: ['server'],
  sources: ['tg/clustering-the-master-secret-server'],
  scope: 'server',
});

export const serviceMissing = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.servers,
    ({ platform }, server) => {
      const { sso } = server.entry.values;
      if (sso?.value !== false) return undefined;
      const hosts = platform.hosts.filter((host) => host.instances.some((instance) => instance.server === server));
      if (hosts.length === 0) return undefined;
      return {
        entity: server.id,
        place: sso.place,
        message: rule.say({ server: server.name }),
        related: concerned(hosts),
        fixes: () => [
          {
            title: rule.fix('add-sso-service', { server: server.name }),
            preferred: true,
            operations: [{ op: 'set', path: ['servers', server.name, 'sso'], value: true }],
          },
        ],
      };
    },
  ),
);
