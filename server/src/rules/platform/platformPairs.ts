/**
 * What the BizTalk group runs on, against the table of supported platforms: Windows Server under BizTalk servers, SQL Server
 * under BizTalk databases. It says which pairs there are; whether one is worth a finding is for the rules.
 */
import type { Place } from '../../syntax/node.ts';
import type { Fact } from '../../topology/fact.ts';
import type { Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { type PlatformSupport, type Supported, supportedRow, supportOf } from '../../vocabulary/lifecycle.ts';
import type { SqlVersion, WindowsVersion } from '../../vocabulary/version.ts';
import { checkCollected, checkInSequence } from '../each.ts';
import { databasesHeldBy, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import type { Check, Report, RuleContext } from '../rule.ts';

/** What BizTalk Server is paired with. */
export type PairedProduct = 'windows' | 'sql';

/** A server or SQL Server instance with the version that it states. */
export interface Pair {
  readonly id: string;
  readonly name: string;
  readonly version: WindowsVersion | SqlVersion;
  /** Where it states it. */
  readonly place: Place;
  /** The row of the table; `undefined`: outside of it. */
  readonly row: Supported<WindowsVersion | SqlVersion> | undefined;
  /** The instance, of SQL Server. */
  readonly instance?: SqlInstance;
}

/** What is known of the platforms of the stated version of BizTalk Server. */
export function supportIn({ topology }: Platform): PlatformSupport | undefined {
  const version = topology.group?.values.version?.value;
  return version && supportOf(version);
}

/** A check of each product: what is said of those pairs that count, in the order of the file. */
export function checkPairs(
  counts: (pair: Pair) => boolean,
  say: (context: RuleContext, product: PairedProduct, pairs: readonly Pair[]) => Iterable<Report>,
): Check {
  const checkProduct = <Item extends object>(
    product: PairedProduct,
    items: (platform: Platform) => readonly Item[],
    pairOf: PairOf<Item>,
  ): Check =>
    checkCollected(
      ({ platform }) => items(platform),
      ({ platform }, item) => pairIfCounting(platform, item, pairOf, counts),
      (context, pairs) => (pairs.length > 0 ? say(context, product, pairs) : []),
    );
  return checkInSequence(
    checkProduct('windows', ({ bizTalkServers }) => bizTalkServers, windowsPair),
    checkProduct('sql', ({ sqlInstances }) => sqlInstances, sqlPair),
  );
}

/** The pairs that the table does not have; none where the version of BizTalk Server is not stated, or not judged. */
export function unsupportedPairs(platform: Platform, product: PairedProduct): readonly Pair[] {
  const pairsOf = <Item>(items: readonly Item[], pairOf: PairOf<Item>): readonly Pair[] =>
    items.flatMap((item) => pairIfCounting(platform, item, pairOf, isUnsupported) ?? []);
  return product === 'windows'
    ? pairsOf(platform.bizTalkServers, windowsPair)
    : pairsOf(platform.sqlInstances, sqlPair);
}

/** Whether the table does not have it. */
export function isUnsupported({ row }: Pair): boolean {
  return row === undefined;
}

type PairOf<Item> = (item: Item, support: PlatformSupport) => Pair | undefined;

/** An instance counts where it holds databases of BizTalk Server; that is asked last, for it looks at all of them. */
function pairIfCounting<Item>(
  platform: Platform,
  item: Item,
  pairOf: PairOf<Item>,
  counts: (pair: Pair) => boolean,
): Pair | undefined {
  const support = supportIn(platform);
  const pair = support && pairOf(item, support);
  if (!pair || !counts(pair)) return undefined;
  const holds = !pair.instance || databasesHeldBy(platform, pair.instance).some(isBizTalkDatabase);
  return holds ? pair : undefined;
}

function windowsPair({ id, name, entry }: Server, { windows }: PlatformSupport): Pair | undefined {
  const { os } = entry.values;
  return os && { id, name, version: os.value, place: os.place, row: supportedRow(windows, os.value, undefined) };
}

function sqlPair(instance: SqlInstance, { sql }: PlatformSupport): Pair | undefined {
  const { id, name, entry } = instance;
  const { version, servicePack } = entry.values;
  if (!version) return undefined;
  const row = supportedRow(sql, version.value, servicePack?.value);
  return { id, name, version: version.value, place: version.place, row, instance };
}

/** The cumulative update of BizTalk Server on a server: its own, else that of the group. */
export function updateOn({ topology }: Platform, { entry }: Server): Fact<number> | undefined {
  return entry.values.bizTalkUpdate ?? topology.group?.values.cumulativeUpdate;
}
