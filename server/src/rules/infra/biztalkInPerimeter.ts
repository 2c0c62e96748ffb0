/** Servers with BizTalk or Single Sign-On in the perimeter network. */
import { setKey } from '../../syntax/edit/operation.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { allServers, defineRuleForEach } from '../forEach.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'infra/biztalk-in-perimeter',
  kind: 'R',
  severity: 'warning',
  title: 'BizTalk or SSO in the perimeter network',
  says: '"{server}" should not run BizTalk or SSO in the perimeter network. Servers there are attacked first.',
  matters:
    'Servers in the perimeter network are the first to be attacked, and BizTalk needs the domain, SQL Server and the master secret. A reverse proxy out there is enough.',
  fixes: { 'zone-internal': 'Put "{server}" into the internal network' },
  subject: ['server'],
  sources: ['core/large-distributed-architecture'],
  scope: 'none',
});

export const biztalkInPerimeter = defineRuleForEach(rule, allServers, ({ platform }, server) => {
  const { zone, sso } = server.entry.values;
  if (zone?.value !== 'perimeter') return undefined;
  const hasSso = server.roles?.has('sso') || server.roles?.has('master-secret') || sso?.value === true;
  const secret = masterSecret(platform)?.servers ?? [];
  if (!hasSso && !platform.bizTalkServers.includes(server) && !secret.includes(server)) return undefined;
  return reportOn(server, rule.say({ server: server.name }), {
    place: zone.place,
    fixes: () => [
      preferredFix(rule.fix('zone-internal', { server: server.name }), [
        setKey(['servers', server.name, 'zone'], 'internal'),
      ]),
    ],
  });
});
