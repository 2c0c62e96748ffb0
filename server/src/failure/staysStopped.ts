/** Which services do not start by themselves once SQL Server is back. Knows versions, not what has failed. */
import type { Host, Platform } from '../topology/platform.ts';

/**
 * Whether the services of an in-process host stay stopped: BizTalk Server 2010 before its second cumulative update. Earlier
 * versions do not. Source: kb/2587237
 */
export function staysStopped({ topology }: Platform, { instances }: Host): boolean {
  const { version, cumulativeUpdate } = topology.group?.values ?? {};
  if (version?.value !== '2010') return false;
  const updates = instances.map(({ server }) => server?.entry.values.bizTalkUpdate ?? cumulativeUpdate);
  return [...updates, ...(updates.length === 0 ? [cumulativeUpdate] : [])].some(
    (update) => update !== undefined && update.value < 2,
  );
}
