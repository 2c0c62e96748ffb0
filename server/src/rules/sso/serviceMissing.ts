/** A server with host instances and without Single Sign-On, which every instance needs beside it. */
import { setKey } from '../../syntax/edit/operation.ts';
import { allServers, defineRuleForEach } from '../forEach.ts';
import { concerned } from '../related.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

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

export const serviceMissing = defineRuleForEach(rule, allServers, ({ platform }, server) => {
  const { sso } = server.entry.values;
  if (sso?.value !== false) return undefined;
  const hosts = platform.hosts.filter((host) => host.instances.some((instance) => instance.server === server));
  if (hosts.length === 0) return undefined;
  return reportOn(server, rule.say({ server: server.name }), {
    place: sso.place,
    related: concerned(hosts),
    fixes: () => [
      preferredFix(rule.fix('add-sso-service', { server: server.name }), [
        setKey(['servers', server.name, 'sso'], true),
      ]),
    ],
  });
});
