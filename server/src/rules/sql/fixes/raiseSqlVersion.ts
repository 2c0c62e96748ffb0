/** The fix that raises SQL Server of some instances to a version that BizTalk Server takes under availability groups. */
import { type Operation, removeKey, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Platform, SqlInstance } from '../../../topology/platform.ts';
import { supportOf } from '../../../vocabulary/lifecycle.ts';
import { type Fix, preferredFix } from '../../rule.ts';
import { servicePackFor2016 } from '../availabilityGroups.ts';

/** The title of the fix. */
export const titles = defineMessages({ 'raise-sql-version': 'Raise {instances} to SQL Server {version}' }, 'fix');

/** To the newest SQL Server that the version of BizTalk Server takes without an update of its own. */
export function raiseSqlVersion({ topology }: Platform, instances: readonly SqlInstance[]): Fix {
  const bizTalk = topology.group?.values.version?.value;
  const support = bizTalk && supportOf(bizTalk);
  const version = support?.sql.filter((row) => row.fromUpdate === undefined).at(-1)?.version ?? '2016';
  const servicePack = version === '2016' ? servicePackFor2016 : undefined;
  return preferredFix(
    titles('raise-sql-version', {
      instances: instances.map(({ name }) => name),
      version: servicePack ? `${version} SP${servicePack}` : version,
    }),
    instances.flatMap((instance) => raise(instance, version, servicePack)),
  );
}

function raise({ name, entry }: SqlInstance, version: string, servicePack: number | undefined): readonly Operation[] {
  const path = ['sqlInstances', name];
  const stale = (['servicePack', 'cumulativeUpdate'] as const).filter(
    (key) => entry.values[key] && (key === 'cumulativeUpdate' || servicePack === undefined),
  );
  return [
    setKey([...path, 'version'], version),
    ...(servicePack ? [setKey([...path, 'servicePack'], servicePack)] : []),
    ...stale.map((key) => removeKey([...path, key])),
  ];
}
