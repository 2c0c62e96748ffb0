/** One domain controller for the whole group. */
import { message } from '../../text/messages/message.ts';
import { computers } from '../facts/computers.ts';
import { defineRule } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { onlyServerWith, primaryServersWith } from './primaryServersWith.ts';

export const singleDomainController = defineRule({
  id: 'infra/single-domain-controller',
  kind: 'S',
  severity: 'warning',
  title: 'infra/single-domain-controller.title',
  subject: ['server', 'group'],
  reads: ['servers', 'sites', 'hosts', 'sqlInstances', 'clusters', 'group'],
  sources: ['core/sample-architecture-base-biztalk-server'],
  scope: 'systemwide',
  phase: 'start',
  *check({ platform }) {
    const only = onlyServerWith(platform, 'domain-controller');
    const isDescribed = primaryServersWith(platform, 'domain-controller').length > 0;
    if (only)
      yield {
        entity: only.id,
        place: only.place,
        message: message('infra/single-domain-controller', { server: only.name }),
        fixes: () => [secondServerLike(platform, only, 'domain-controller', 'dns')],
      };
    if (!isDescribed && computers(platform).length >= 2 && platform.topology.group?.values.accounts?.value !== 'local')
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
