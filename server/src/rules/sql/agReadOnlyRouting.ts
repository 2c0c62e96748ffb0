/** Settings of an availability group that BizTalk does not use. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agReadOnlyRouting = defineRule({
  id: 'sql/ag-read-only-routing',
  kind: 'R',
  severity: 'hint',
  title: 'sql/ag-read-only-routing.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'none',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const { values } = group.entry;
      const set = (['readOnlyRouting', 'multiSubnetFailover'] as const).filter((key) => values[key]?.value === true);
      const [first] = set;
      if (!first) continue;
      yield {
        entity: group.id,
        place: values[first]?.place ?? group.place,
        message: message('sql/ag-read-only-routing'),
        fixes: () => [
          {
            title: message('fix.remove-settings', { settings: set }),
            operations: set.map((key): Operation => ({ op: 'remove', path: ['availabilityGroups', group.name, key] })),
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
});
