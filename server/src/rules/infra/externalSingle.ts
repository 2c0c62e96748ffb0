/** A system of ours outside of BizTalk that is said to stand alone. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const externalSingle = defineRule({
  id: 'infra/external-single',
  kind: 'S',
  severity: 'information',
  title: 'infra/external-single.title',
  subject: ['externalSystem'],
  reads: ['externalSystems'],
  sources: [],
  scope: 'application',
  *check({ platform }) {
    for (const system of platform.topology.externalSystems) {
      const { redundant, owner } = system.values;
      if (redundant?.value !== false || owner?.value === 'partner') continue;
      const path = ['externalSystems', system.name];
      yield {
        entity: system.id,
        place: redundant.place,
        message: message('infra/external-single', { system: system.name }),
        fixes: () => [
          {
            title: message('fix.mark-redundant', { name: system.name }),
            operations: [{ op: 'set', path: [...path, 'redundant'], value: true }],
          },
          {
            title: message('fix.mark-partner', { name: system.name }),
            operations: [{ op: 'set', path: [...path, 'owner'], value: 'partner' }],
          },
        ],
      };
    }
  },
});
