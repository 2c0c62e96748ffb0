/** A replica that commits later than the primary: databases of one transaction could come back at different states. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agAsynchronous = defineRule({
  id: 'sql/ag-asynchronous',
  kind: 'C',
  severity: 'error',
  title: 'sql/ag-asynchronous.title',
  subject: ['availabilityGroup'],
  reads: ['availabilityGroups', 'databases', 'sqlInstances', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const late = (group.entry.values.replicas?.items ?? []).filter(
        ({ settings }) => settings.commit?.value === 'asynchronous',
      );
      const [first] = late;
      if (!first) continue;
      const replicas = late.map((replica) => replica.name);
      yield {
        entity: group.id,
        place: first.settings.commit?.place ?? first.place,
        message: message('sql/ag-asynchronous'),
        related: late
          .slice(1)
          .map(({ name, place }) => ({ message: message('sql/ag-asynchronous.replica', { name }), place })),
        fixes: () => [
          {
            title: message('fix.synchronous', { replicas }),
            operations: replicas.map(
              (name): Operation => ({
                op: 'set',
                path: ['availabilityGroups', group.name, 'replicas', name, 'commit'],
                value: 'synchronous',
              }),
            ),
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
});
