/** Source and destination instances of different names: their default folders differ then. */
import { message } from '../../text/messages/message.ts';
import type { SqlInstance } from '../../topology/platform.ts';
import { concerned } from '../facts/concerned.ts';
import { shippings } from '../facts/disasterRecovery.ts';
import { isSamePath } from '../facts/paths.ts';
import { defineRule } from '../rule.ts';

export const instanceNameMismatch = defineRule({
  id: 'dr/instance-name-mismatch',
  kind: 'R',
  severity: 'information',
  title: 'dr/instance-name-mismatch.title',
  subject: ['sqlInstance'],
  reads: ['disasterRecovery', 'sqlInstances'],
  sources: ['tg/preparing-the-disaster-recovery-sql-servers'],
  scope: 'none',
  *check({ platform }) {
    const pairs = shippings(platform);
    for (const { source, destination } of pairs) {
      // One destination cannot have the names of several sources.
      const isOnlySource = pairs.filter((each) => each.destination === destination).length === 1;
      const [from, to] = [nameOf(source), nameOf(destination)];
      if (!isOnlySource || from === to || haveSameFolders(source, destination)) continue;
      const name = source.entry.values.instanceName?.value;
      const path = ['sqlInstances', destination.name, 'instanceName'];
      yield {
        entity: destination.id,
        place: destination.entry.values.instanceName?.place ?? destination.place,
        message: message('dr/instance-name-mismatch'),
        about: [source.id],
        related: concerned([source]),
        fixes: () => [
          {
            title: message('fix.same-instance-name', { source: source.name, dest: destination.name }),
            preferred: true,
            operations: [name === undefined ? { op: 'remove', path } : { op: 'set', path, value: name }],
          },
        ],
      };
    }
  },
});

/** Without a name it is the default instance. */
function nameOf(instance: SqlInstance): string {
  return instance.entry.values.instanceName?.value.toLowerCase() ?? '';
}

function haveSameFolders(a: SqlInstance, b: SqlInstance): boolean {
  return (['dataPath', 'logPath'] as const).every((key) => {
    const [one, other] = [a.entry.values[key]?.value, b.entry.values[key]?.value];
    return one !== undefined && other !== undefined && isSamePath(one, other);
  });
}
