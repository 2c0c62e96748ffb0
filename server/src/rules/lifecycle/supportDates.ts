/** Until when what the file describes is supported: BizTalk Server, Windows Server, SQL Server. It judges no date. */
import type { Place } from '../../syntax/node.ts';
import { defineMessages, type Message } from '../../text/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { type Lifecycle, lifecycleOf } from '../../vocabulary/lifecycle.ts';
import { unsupportedPairs } from '../platform/platformPairs.ts';

/** Names of products, with their version. */
export const productName = defineMessages(
  {
    biztalk: 'BizTalk Server {version}',
    windows: 'Windows Server {version}',
    sql: 'SQL Server {version}',
  },
  'lifecycle',
);

/** Something described with a version that has a date. */
export interface Dated {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly product: Message;
  readonly lifecycle: Lifecycle;
}

/** All of them by product; products of which the rule about unsupported platforms speaks are left out. */
export function datedProducts(platform: Platform): readonly (readonly Dated[])[] {
  const windows = unsupportedPairs(platform, 'windows').length > 0 ? [] : onServers(platform);
  const sql = unsupportedPairs(platform, 'sql').length > 0 ? [] : onInstances(platform);
  return [ofGroup(platform), windows, sql];
}

function ofGroup({ topology }: Platform): readonly Dated[] {
  const version = topology.group?.values.version;
  const lifecycle = version && lifecycleOf('biztalk', version.value);
  if (!lifecycle) return [];
  const product = productName('biztalk', { version: version.value });
  return [{ id: 'group', name: '', place: version.place, product, lifecycle }];
}

function onServers({ servers }: Platform): readonly Dated[] {
  return servers.flatMap(({ id, name, entry }): readonly Dated[] => {
    const { os, planned } = entry.values;
    const lifecycle = os && lifecycleOf('windows', os.value);
    if (!lifecycle || planned?.value === true) return [];
    return [{ id, name, place: os.place, product: productName('windows', { version: os.value }), lifecycle }];
  });
}

function onInstances({ sqlInstances }: Platform): readonly Dated[] {
  return sqlInstances.flatMap(({ id, name, entry }): readonly Dated[] => {
    const { version, planned } = entry.values;
    const lifecycle = version && lifecycleOf('sql', version.value);
    if (!lifecycle || planned?.value === true) return [];
    return [{ id, name, place: version.place, product: productName('sql', { version: version.value }), lifecycle }];
  });
}

/** Those whose date comes first, before the others. */
export function soonestFirst(dated: readonly Dated[]): readonly Dated[] {
  return dated.toSorted((a, b) => (a.lifecycle.extendedEnds < b.lifecycle.extendedEnds ? -1 : 1));
}

/** The names of those whose support ends on the same day: the versions of a product have days of their own. */
export function namesByDay(dated: readonly Dated[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, lifecycle } of dated) {
    const known = names.get(lifecycle.extendedEnds);
    if (known) known.push(name);
    else names.set(lifecycle.extendedEnds, [name]);
  }
  return names;
}
