/** A name that the format reads as a reference and that nothing in the file has. Adapters have a rule of their own. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { type Message, message } from '../../text/messages/message.ts';
import { nearest } from '../../text/nearest.ts';
import type { UsedName } from '../../topology/entry.ts';
import type { Platform } from '../../topology/platform.ts';
import { type EntityKind, entityKinds, settingsKinds } from '../../vocabulary/entityKind.ts';
import { sectionNames, sectionOfKind } from '../../vocabulary/format.ts';
import { eachOf } from '../each.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

export const unknownId = defineRule({
  id: 'reference/unknown-id',
  kind: 'M',
  severity: 'error',
  title: 'reference/unknown-id.title',
  subject: [...entityKinds, ...settingsKinds],
  reads: sectionNames,
  sources: [],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.topology.stating,
    ({ platform: { namesOfKind } }, { uses }) => {
      const isKnown = ({ open, kinds, name }: UsedName): boolean =>
        open || kinds.includes('adapter') || kinds.some((kind) => namesOfKind(kind).has(name));
      if (uses.every(isKnown)) return undefined;
      return uses.filter((used) => !isKnown(used)).map((used) => reportOf(used, nearestName(used, uses, namesOfKind)));
    },
  ),
});

/** The nearest name that does not stand in the same list already. */
function nearestName(
  { name, kinds, holder, path }: UsedName,
  all: readonly UsedName[],
  namesOfKind: Platform['namesOfKind'],
): string | undefined {
  const key = path.join('\n');
  const beside = all.filter((other) => other.holder === holder && other.path.join('\n') === key);
  const taken = new Set(beside.map((other) => other.name.toLowerCase()));
  return nearest(
    name,
    kinds.flatMap((kind) => namesOfKind(kind).names).filter((each) => !taken.has(each.toLowerCase())),
  );
}

function reportOf(used: UsedName, near: string | undefined): Report {
  const { name, kinds, place, holder } = used;
  const kind = anyOf(kinds);
  return {
    entity: holder,
    place,
    message:
      near === undefined
        ? message('reference/unknown-id', { name, kind })
        : message('reference/unknown-id.nearest', { name, kind, nearest: near }),
    fixes: () => [...(near === undefined ? [] : [replaceBy(used, near)]), ...stubsFor(used)],
  };
}

function anyOf([first, ...rest]: readonly EntityKind[]): Message {
  const one = message(`a-kind.${first ?? 'server'}`);
  if (rest.length === 0) return one;
  return rest.length === 1
    ? message('a-kind.or', { first: one, last: anyOf(rest) })
    : message('a-kind.comma', { first: one, rest: anyOf(rest) });
}

function replaceBy({ place }: UsedName, near: string): Fix {
  return {
    title: message('fix.replace-nearest', { name: near }),
    preferred: true,
    operations: [{ op: 'replace', place, text: near }],
  };
}

/** An entry for the name, for each kind that it can be; a name with a slash is a cluster group and nothing else. */
function stubsFor(used: UsedName): readonly Fix[] {
  const [cluster, group] = used.name.split('/');
  if (cluster !== undefined && group !== undefined) {
    if (!used.kinds.includes('clusterGroup') || cluster === '' || group === '') return [];
    return [stub('clusterGroup', used.name, [{ op: 'set', path: ['clusters', cluster, 'groups', group], value: {} }])];
  }
  return used.kinds.flatMap((kind) => {
    const section = sectionOfKind(kind);
    if (section === undefined || kind === 'clusterGroup' || used.name === '') return [];
    return [stub(kind, used.name, [{ op: 'set', path: [section, used.name], value: {} }])];
  });
}

function stub(kind: EntityKind, name: string, operations: readonly Operation[]): Fix {
  return { title: message('fix.add-entry', { kind: message(`kind.${kind}`), name }), operations };
}
