/** An availability group without a listener: BizTalk has no name that follows the primary replica. */
import { message } from '../../text/messages/message.ts';
import { listenerNameFor, supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agNoListener = defineRule({
  id: 'sql/ag-no-listener',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-no-listener.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const { listener } = group.entry.values;
      if (listener?.word !== 'none') continue;
      const name = listenerNameFor(group.name);
      yield {
        entity: group.id,
        place: listener.place,
        message: message('sql/ag-no-listener', { group: group.name }),
        fixes: () => [
          {
            title: message('fix.add-listener', { listener: name }),
            operations: [{ op: 'set', path: ['availabilityGroups', group.name, 'listener'], value: { name } }],
            preferred: true,
          },
        ],
      };
    }
  },
});
