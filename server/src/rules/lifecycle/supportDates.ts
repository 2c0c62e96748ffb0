/** Until when what the file describes is supported: BizTalk Server, Windows Server, SQL Server. It judges no date. */
import type { Place } from '../../syntax/node.ts';
import { defineMessages, type Message } from '../../text/message.ts';
import type { SettingsOf } from '../../topology/entry.ts';
import type { Fact } from '../../topology/fact.ts';
import type { Server, SqlInstance } from '../../topology/platform.ts';
import { type Lifecycle, lifecycleOf, type Product, type Versions } from '../../vocabulary/lifecycle.ts';
import { checkCollected, checkInSequence } from '../each.ts';
import { namesBy } from '../facts/namesBy.ts';
import { allServers, allSqlInstances } from '../forEach.ts';
import { type PairedProduct, unsupportedPairs } from '../platform/platformPairs.ts';
import type { Check, Report, RuleContext } from '../rule.ts';

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

/**
 * A check of each product of a production group: what is said of those things that count, the soonest first. Products of
 * which the rule about unsupported platforms speaks are left out.
 */
export function checkDated(
  counts: (dated: Dated, today: string) => boolean,
  say: (context: RuleContext, dated: readonly Dated[]) => Iterable<Report>,
): Check {
  const checkProduct = <Item extends object>(
    items: (context: RuleContext) => readonly Item[],
    datedOf: (item: Item) => Dated | undefined,
    paired?: PairedProduct,
  ): Check =>
    checkCollected(
      items,
      (context, item) => {
        if (context.platform.purpose !== 'production') return undefined;
        const dated = datedOf(item);
        return dated && counts(dated, context.today) ? dated : undefined;
      },
      (context, dated) => {
        const isSilent = dated.length === 0 || (paired && unsupportedPairs(context.platform, paired).length > 0);
        return isSilent ? [] : say(context, soonestFirst(dated));
      },
    );
  return checkInSequence(
    checkProduct(({ platform: { topology } }) => (topology.group ? [topology.group] : []), ofGroup),
    checkProduct(allServers, ofServer, 'windows'),
    checkProduct(allSqlInstances, ofInstance, 'sql'),
  );
}

function ofGroup({ values }: SettingsOf<'group'>): Dated | undefined {
  return datedOf('biztalk', { id: 'group', name: '' }, values.version);
}

function ofServer(server: Server): Dated | undefined {
  const { os, planned } = server.entry.values;
  return planned?.value === true ? undefined : datedOf('windows', server, os);
}

function ofInstance(instance: SqlInstance): Dated | undefined {
  const { version, planned } = instance.entry.values;
  return planned?.value === true ? undefined : datedOf('sql', instance, version);
}

function datedOf<P extends Product>(
  product: P,
  { id, name }: Pick<Dated, 'id' | 'name'>,
  version: Fact<Versions[P]> | undefined,
): Dated | undefined {
  const lifecycle = version && lifecycleOf(product, version.value);
  if (!lifecycle) return undefined;
  const key: Product = product;
  return { id, name, place: version.place, product: productName(key, { version: version.value }), lifecycle };
}

/** Those whose date comes first, before the others. */
function soonestFirst(dated: readonly Dated[]): readonly Dated[] {
  return dated.toSorted((a, b) => (a.lifecycle.extendedEnds < b.lifecycle.extendedEnds ? -1 : 1));
}

/** The names of those whose support ends on the same day: the versions of a product have days of their own. */
export function namesByDay(dated: readonly Dated[]): ReadonlyMap<string, readonly string[]> {
  return namesBy(dated, ({ lifecycle }) => lifecycle.extendedEnds);
}
