/** Source and destination of log shipping with different versions of SQL Server. */
import { setKey } from '../../syntax/edit/operation.ts';
import { shippings } from '../../topology/disasterRecovery.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/sql-version-mismatch',
  kind: 'C',
  severity: 'error',
  title: 'SQL Server versions differ',
  says: '"{dest}" and its source "{source}" differ in SQL Server: {there} and {here}. Both need the same version.',
  matters: 'Logs of one version are not restored on an older one, and on a newer one there is no way back.',
  fixes: { 'same-sql-version': 'Run SQL Server {version} at "{dest}"' },
  subject: ['sqlInstance'],
  sources: ['core/how-to-configure-the-destination-system-for-log-shipping'],
  scope: 'systemwide',
});

export const sqlVersionMismatch = defineRule(rule, function* ({ platform }) {
  const pairs = shippings(platform);
  for (const { source, destination } of pairs) {
    const [here, there] = [source.entry.values.version, destination.entry.values.version];
    if (!here || !there || here.value === there.value) continue;
    const versions = new Set(
      pairs.flatMap((each) =>
        each.destination === destination ? (each.source.entry.values.version?.value ?? []) : [],
      ),
    );
    const fix = preferredFix(rule.fix('same-sql-version', { dest: destination.name, version: here.value }), [
      setKey(['sqlInstances', destination.name, 'version'], here.value),
    ]);
    yield reportOn(
      destination,
      rule.say({ dest: destination.name, source: source.name, there: there.value, here: here.value }),
      {
        place: there.place,
        about: [source.id],
        related: concerned([source]),
        // One version cannot suit sources of several.
        fixes: () => (versions.size > 1 ? [] : [fix]),
      },
    );
  }
});
