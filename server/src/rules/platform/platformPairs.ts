/**
 * What the BizTalk group runs on, against the table of supported platforms: Windows Server under BizTalk servers, SQL Server
 * under BizTalk databases. It says which pairs there are; whether one is worth a finding is for the rules.
 */
import type { Fact } from '../../topology/fact.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { type PlatformSupport, type Supported, supportedRow, supportOf } from '../../vocabulary/lifecycle.ts';
import type { SqlVersion, WindowsVersion } from '../../vocabulary/version.ts';
import { databasesHeldBy, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';

/** What BizTalk Server is paired with. */
export const pairedProducts = ['windows', 'sql'] as const;
export type PairedProduct = (typeof pairedProducts)[number];

/** A server or SQL Server instance with the version that it states. */
export interface Pair {
  readonly id: string;
  readonly name: string;
  readonly version: Fact<WindowsVersion | SqlVersion>;
  /** The row of the table; `undefined`: outside of it. */
  readonly row: Supported<WindowsVersion | SqlVersion> | undefined;
}

/** What is known of the platforms of the stated version of BizTalk Server. */
export function supportIn({ topology }: Platform): PlatformSupport | undefined {
  const version = topology.group?.values.version?.value;
  return version && supportOf(version);
}

/** The pairs of the group, in the order of the file; none where its version is not stated, or not judged. */
export function pairsOf(platform: Platform, product: PairedProduct): readonly Pair[] {
  const support = supportIn(platform);
  if (!support) return [];
  return product === 'windows' ? windowsPairs(platform, support) : sqlPairs(platform, support);
}

function windowsPairs({ bizTalkServers }: Platform, { windows }: PlatformSupport): readonly Pair[] {
  return bizTalkServers.flatMap(({ id, name, entry }): readonly Pair[] => {
    const version = entry.values.os;
    return version ? [{ id, name, version, row: supportedRow(windows, version.value, undefined) }] : [];
  });
}

function sqlPairs(platform: Platform, { sql }: PlatformSupport): readonly Pair[] {
  return platform.sqlInstances.flatMap((instance): readonly Pair[] => {
    const { version, servicePack } = instance.entry.values;
    if (!version || !databasesHeldBy(platform, instance).some(isBizTalkDatabase)) return [];
    const row = supportedRow(sql, version.value, servicePack?.value);
    return [{ id: instance.id, name: instance.name, version, row }];
  });
}

/** The pairs that the table does not have. */
export function unsupportedPairs(platform: Platform, product: PairedProduct): readonly Pair[] {
  return pairsOf(platform, product).filter(({ row }) => row === undefined);
}

/** The cumulative update of BizTalk Server on a server: its own, else that of the group. */
export function updateOn({ topology }: Platform, { entry }: Server): Fact<number> | undefined {
  return entry.values.bizTalkUpdate ?? topology.group?.values.cumulativeUpdate;
}
