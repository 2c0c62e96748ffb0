/** Folders of a source that the destination does not have: databases are restored to where they were. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { type Shipping, shippings } from '../../topology/disasterRecovery.ts';
import { isSamePath } from '../facts/paths.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/drive-mismatch',
  kind: 'C',
  severity: 'error',
  title: 'Path missing at the destination',
  says: 'Path "{path}" is missing at "{dest}". It must exist there: RESTORE WITH MOVE is not supported.',
  matters:
    'The restore puts files at the paths that they come from. Where a path does not exist, the restore stops, in the middle of the disaster.',
  fixes: { 'same-paths': 'Give "{dest}" the folders of "{source}"' },
  subject: ['sqlInstance'],
  sources: ['tg/preparing-the-disaster-recovery-sql-servers'],
  scope: 'systemwide',
});

export const driveMismatch = defineRule(rule, function* ({ platform }) {
  const pairs = shippings(platform);
  for (const pair of pairs) {
    const [first, ...others] = missingPaths(pair);
    if (!first) continue;
    const { destination } = pair;
    const isOnlySource = pairs.filter((each) => each.destination === destination).length === 1;
    const textOf = ({ path }: MissingPath) => rule.say({ path, dest: destination.name });
    yield reportOn(destination, textOf(first), {
      place: first.place,
      related: others.map((each) => ({ message: textOf(each), place: each.place })),
      about: [pair.source.id],
      fixes: () =>
        isOnlySource
          ? [
              preferredFix(
                rule.fix('same-paths', { source: pair.source.name, dest: destination.name }),
                [first, ...others].map(({ key, path }) => setKey(['sqlInstances', destination.name, key], path)),
              ),
            ]
          : [],
    });
  }
});

interface MissingPath {
  readonly key: 'dataPath' | 'logPath';
  readonly path: string;
  /** The path of the same kind at the destination. */
  readonly place: Place;
}

function missingPaths({ source, destination }: Shipping): MissingPath[] {
  const there = destination.entry.values;
  const has = (path: string): boolean =>
    [there.dataPath, there.logPath].some((fact) => fact !== undefined && isSamePath(fact.value, path));
  return (['dataPath', 'logPath'] as const).flatMap((key) => {
    const [path, other] = [source.entry.values[key]?.value, there[key]];
    return path === undefined || other === undefined || has(path) ? [] : [{ key, path, place: other.place }];
  });
}
