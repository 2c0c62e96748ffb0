/** Servers with BizTalk or Single Sign-On in the perimeter network. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
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
  check: eachOf(
    ({ platform }) => platform.servers,
    ({ platform }, server) => {
      const { zone, sso } = server.entry.values;
      if (zone?.value !== 'perimeter') return undefined;
      const hasSso = server.roles?.has('sso') || server.roles?.has('master-secret') || sso?.value === true;
      const secret = masterSecret(platform)?.servers ?? [];
      if (!hasSso && !platform.bizTalkServers.includes(server) && !secret.includes(server)) return undefined;
      return [
        {
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
        },
      ];
    },
  ),
});
