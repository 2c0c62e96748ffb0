/** A handler whose adapter is neither built in nor declared, so that nothing is known of its high availability. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import { nearest } from '../../text/nearest.ts';
import type { UsedName } from '../../topology/entry.ts';
import type { Platform } from '../../topology/platform.ts';
import { builtInAdapter, builtInAdapters } from '../../vocabulary/adapter.ts';
import { defineRule, type Fix } from '../rule.ts';
import { eachNamingAdapters } from './adapterUses.ts';

export const unknownAdapter = defineRule({
  id: 'reference/unknown-adapter',
  kind: 'M',
  severity: 'warning',
  title: 'reference/unknown-adapter.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['hosts', 'applications', 'adapters'],
  sources: ['core/adapters-in-biztalk-server'],
  scope: 'none',
  check: eachNamingAdapters(({ platform }, { uses }) => {
    const isUnknown = ({ name, kinds }: UsedName): boolean =>
      kinds.includes('adapter') && !builtInAdapter(name) && !platform.namesOfKind('adapter').has(name);
    return uses.filter(isUnknown).map(({ name, place, holder }) => ({
      entity: holder,
      place,
      message: message('reference/unknown-adapter', { adapter: name }),
      fixes: () => fixesFor(platform, name, place),
    }));
  }),
});

function fixesFor(platform: Platform, name: string, place: Place): readonly Fix[] {
  const near = nearest(name, adapterNames(platform));
  const replace: readonly Fix[] =
    near === undefined
      ? []
      : [
          {
            title: message('fix.replace-nearest', { name: near }),
            preferred: true,
            operations: [{ op: 'replace', place, text: near }],
          },
        ];
  const declare: Fix = {
    title: message('fix.reference.declare-adapter', { adapter: name }),
    operations: [{ op: 'set', path: ['adapters', name], value: {} }],
  };
  return name === '' ? replace : [...replace, declare];
}

function adapterNames({ namesOfKind }: Platform): readonly string[] {
  const own = namesOfKind('adapter').names;
  return [...builtInAdapters.flatMap(({ name, aliases }) => [name, ...aliases]), ...own];
}
