/** Source and destination of log shipping with different versions of SQL Server. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { shippings } from '../facts/disasterRecovery.ts';
import { defineRule, type Fix } from '../rule.ts';

export const sqlVersionMismatch = defineRule({
  id: 'dr/sql-version-mismatch',
  kind: 'C',
  severity: 'error',
  title: 'dr/sql-version-mismatch.title',
  subject: ['sqlInstance'],
  reads: ['disasterRecovery', 'sqlInstances'],
  sources: ['core/how-to-configure-the-destination-system-for-log-shipping'],
  scope: 'systemwide',
  *check({ platform }) {
    const pairs = shippings(platform);
    for (const { source, destination } of pairs) {
      const [here, there] = [source.entry.values.version, destination.entry.values.version];
      if (!here || !there || here.value === there.value) continue;
      const versions = new Set(
        pairs.flatMap((each) =>
          each.destination === destination ? (each.source.entry.values.version?.value ?? []) : [],
        ),
      );
      const fix: Fix = {
        title: message('fix.same-sql-version', { dest: destination.name, version: here.value }),
        preferred: true,
        operations: [{ op: 'set', path: ['sqlInstances', destination.name, 'version'], value: here.value }],
      };
      yield {
        entity: destination.id,
        place: there.place,
        message: message('dr/sql-version-mismatch'),
        about: [source.id],
        related: concerned([source]),
        // One version cannot suit sources of several.
        fixes: () => (versions.size > 1 ? [] : [fix]),
      };
    }
  },
});
