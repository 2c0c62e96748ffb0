/** A handler whose adapter is neither built in nor declared, so that nothing is known of its high availability. */
import { message } from '../../text/messages/message.ts';
import { nearest } from '../../text/nearest.ts';
import type { Platform } from '../../topology/platform.ts';
import { builtInAdapter, builtInAdapters } from '../../vocabulary/adapter.ts';
import { eachOf } from '../each.ts';
import { defineRule, type Fix } from '../rule.ts';

export const unknownAdapter = defineRule({
  id: 'reference/unknown-adapter',
  kind: 'M',
  severity: 'warning',
  title: 'reference/unknown-adapter.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['hosts', 'applications', 'adapters'],
  sources: ['core/adapters-in-biztalk-server'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.topology.stating,
    function* ({ platform }, { uses }) {
      for (const { name, kinds, place, holder } of uses) {
        if (!kinds.includes('adapter') || builtInAdapter(name) || platform.namesOfKind('adapter').has(name)) continue;
        yield {
          entity: holder,
          place,
          message: message('reference/unknown-adapter', { adapter: name }),
          fixes: () => {
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
          },
        };
      }
    },
  ),
});

function adapterNames({ namesOfKind }: Platform): readonly string[] {
  const own = namesOfKind('adapter').names;
  return [...builtInAdapters.flatMap(({ name, aliases }) => [name, ...aliases]), ...own];
}
