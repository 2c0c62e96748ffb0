/** A handler whose adapter is neither built in nor declared, so that nothing is known of its high availability. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { nearest } from '../../text/nearest.ts';
import type { UsedName } from '../../topology/entry.ts';
import type { Platform } from '../../topology/platform.ts';
import { builtInAdapter, builtInAdapters } from '../../vocabulary/adapter.ts';
import { replaceNearest } from '../fixes/replaceNearest.ts';
import { defineRule, describeRule, type Fix, fixOf } from '../rule.ts';
import { eachNamingAdapters } from './adapterUses.ts';

const rule = describeRule({
  id: 'reference/unknown-adapter',
  kind: 'M',
  severity: 'warning',
  title: 'Adapter not known',
  says: 'Unknown adapter "{adapter}": its high-availability needs cannot be checked.',
  matters:
    'How receiving stays available depends on the adapter: one needs a clustered host, another a load balancer, a third simply a second instance. Of an adapter that is not known none of this can be checked.',
  fixes: { 'declare-adapter': 'Declare "{adapter}" as a custom adapter' },
  subject: ['host', 'receiveLocation', 'sendPort'],
  sources: ['core/adapters-in-biztalk-server'],
  scope: 'none',
});

export const unknownAdapter = defineRule(
  rule,
  eachNamingAdapters(({ platform }, { uses }) => {
    const isUnknown = ({ name, kinds }: UsedName): boolean =>
      kinds.includes('adapter') && !builtInAdapter(name) && !platform.namesOfKind('adapter').has(name);
    return uses.filter(isUnknown).map(({ name, place, holder }) => ({
      entity: holder,
      place,
      message: rule.say({ adapter: name }),
      fixes: () => fixesFor(platform, name, place),
    }));
  }),
);

function fixesFor(platform: Platform, name: string, place: Place): readonly Fix[] {
  const near = nearest(name, adapterNames(platform));
  const replace: readonly Fix[] = near === undefined ? [] : [replaceNearest(place, near)];
  const declare = fixOf(rule.fix('declare-adapter', { adapter: name }), [setKey(['adapters', name], {})]);
  return name === '' ? replace : [...replace, declare];
}

function adapterNames({ namesOfKind }: Platform): readonly string[] {
  const own = namesOfKind('adapter').names;
  return [...builtInAdapters.flatMap(({ name, aliases }) => [name, ...aliases]), ...own];
}
