/** Source and destination instances of different names: their default folders differ then. */
import { removeKey, setKey } from '../../syntax/edit/operation.ts';
import { shippings } from '../../topology/disasterRecovery.ts';
import type { SqlInstance } from '../../topology/platform.ts';
import { isSamePath } from '../facts/paths.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/instance-name-mismatch',
  kind: 'R',
  severity: 'information',
  title: 'Instance names differ',
  says: '"{dest}" and "{source}" have different instance names. Their default paths differ.',
  matters:
    'Default paths contain the name of the instance. With equal names files land where the restore expects them.',
  fixes: { 'same-instance-name': 'Give "{dest}" the instance name of "{source}"' },
  subject: ['sqlInstance'],
  sources: ['tg/preparing-the-disaster-recovery-sql-servers'],
  scope: 'none',
});

export const instanceNameMismatch = defineRule(rule, function* ({ platform }) {
  const pairs = shippings(platform);
  for (const { source, destination } of pairs) {
    // One destination cannot have the names of several sources.
    const isOnlySource = pairs.filter((each) => each.destination === destination).length === 1;
    const [from, to] = [nameOf(source), nameOf(destination)];
    if (!isOnlySource || from === to || haveSameFolders(source, destination)) continue;
    const name = source.entry.values.instanceName?.value;
    const path = ['sqlInstances', destination.name, 'instanceName'];
    yield reportOn(destination, rule.say({ dest: destination.name, source: source.name }), {
      place: destination.entry.values.instanceName?.place ?? destination.place,
      about: [source.id],
      related: concerned([source]),
      fixes: () => [
        preferredFix(rule.fix('same-instance-name', { source: source.name, dest: destination.name }), [
          name === undefined ? removeKey(path) : setKey(path, name),
        ]),
      ],
    });
  }
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
