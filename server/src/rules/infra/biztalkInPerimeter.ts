/** Servers with BizTalk or Single Sign-On in the perimeter network. */
import { message } from '../../text/messages/message.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { defineRule } from '../rule.ts';

export const biztalkInPerimeter = defineRule({
  id: 'infra/biztalk-in-perimeter',
  kind: 'R',
  severity: 'warning',
  title: 'infra/biztalk-in-perimeter.title',
  subject: ['server'],
  reads: ['servers', 'hosts', 'masterSecretServer', 'clusters'],
  sources: ['core/large-distributed-architecture'],
  scope: 'none',
  *check({ platform }) {
    const secret = masterSecret(platform)?.servers ?? [];
    for (const server of platform.servers) {
      const { zone, sso } = server.entry.values;
      const hasSso = server.roles?.has('sso') || server.roles?.has('master-secret') || sso?.value === true;
      const isOurs = platform.bizTalkServers.includes(server) || hasSso || secret.includes(server);
      if (zone?.value !== 'perimeter' || !isOurs) continue;
      yield {
        entity: server.id,
        place: zone.place,
        message: message('infra/biztalk-in-perimeter'),
        fixes: () => [
          {
            title: message('fix.zone-internal', { server: server.name }),
            preferred: true,
            operations: [{ op: 'set', path: ['servers', server.name, 'zone'], value: 'internal' }],
          },
        ],
      };
    }
  },
});
