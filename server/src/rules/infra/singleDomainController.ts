/** One domain controller for the whole group. */
import { message } from '../../text/messages/message.ts';
import { computers } from '../facts/computers.ts';
import { defineRule } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { primaryServersWith } from './primaryServersWith.ts';

export const singleDomainController = defineRule({
  id: 'infra/single-domain-controller',
  kind: 'S',
  severity: 'warning',
  title: 'infra/single-domain-controller.title',
  subject: ['server', 'group'],
  reads: ['servers', 'sites', 'hosts', 'sqlInstances', 'group'],
  sources: ['core/sample-architecture-base-biztalk-server'],
  scope: 'systemwide',
  phase: 'start',
  *check({ platform }) {
    const [only, ...others] = primaryServersWith(platform, 'domain-controller');
    if (only && others.length === 0)
      yield {
        entity: only.id,
        place: only.place,
        message: message('infra/single-domain-controller', { server: only.name }),
        fixes: () => [secondServerLike(platform, only, 'domain-controller', 'dns')],
      };
    if (!only && computers(platform).length >= 2 && platform.topology.group?.values.accounts?.value !== 'local')
      yield {
        entity: 'group',
        place: platform.topology.groupPlace,
        message: message('infra/single-domain-controller.unknown'),
        severity: 'hint',
        scope: 'none',
        notStated: 'servers.domain-controller',
      };
  },
});
