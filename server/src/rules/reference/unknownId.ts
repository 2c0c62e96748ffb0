/** A name that the format reads as a reference and that nothing in the file has. Adapters have a rule of their own. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import { nearest } from '../../text/nearest.ts';
import type { UsedName } from '../../topology/entry.ts';
import type { Platform } from '../../topology/platform.ts';
import type { Topology } from '../../topology/topology.ts';
import { type EntityKind, entityKinds, settingsKinds } from '../../vocabulary/entityKind.ts';
import { sectionOfKind } from '../../vocabulary/format.ts';
import { replaceNearest } from '../fixes/replaceNearest.ts';
import { defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, type Report } from '../rule.ts';
import { kindName, someOfKind } from './kindNames.ts';

const rule = describeRule({
  id: 'reference/unknown-id',
  kind: 'M',
  severity: 'error',
  title: 'Reference to something not defined',
  says: {
    '': '"{name}" is not defined as {kind}.',
    nearest: '"{name}" is not defined as {kind}. Did you mean "{nearest}"?',
    'not-described': '"{name}" is not described: the file has no {section}.',
  },
  matters:
    'A name that leads nowhere is a dependency that cannot be followed: what stops when the component fails would be computed without it.',
  fixes: { 'add-entry': 'Add the missing entry: {kind} "{name}"' },
  subject: [...entityKinds, ...settingsKinds],
  sources: [],
  scope: 'none',
});

export const unknownId = defineRuleForEach(
  rule,
  ({ platform }) => platform.topology.stating,
  ({ platform: { namesOfKind, topology } }, { uses }) => {
    const isKnown = ({ open, kinds, name }: UsedName): boolean =>
      open || kinds.includes('adapter') || kinds.some((kind) => namesOfKind(kind).has(name));
    if (uses.every(isKnown)) return undefined;
    return uses
      .filter((used) => !isKnown(used))
      .map((used) => notDescribed(used, topology) ?? reportOf(used, nearestName(used, uses, namesOfKind)));
  },
);

/** A name of which the file does not speak: none of the sections that could define it is there. */
function notDescribed(used: UsedName, { stated }: Topology): Report | undefined {
  const { name, kinds, place, holder } = used;
  const sections = [
    ...new Set(kinds.flatMap((kind) => (kind === 'clusterGroup' ? 'clusters' : (sectionOfKind(kind) ?? [])))),
  ];
  const [section] = sections;
  if (section === undefined || sections.some((each) => stated.has(each))) return undefined;
  return {
    entity: holder,
    place,
    message: rule.say('not-described', { name, section }),
    severity: 'information',
    notStated: section,
    fixes: () => stubsFor(used),
  };
}

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
    message: near === undefined ? rule.say({ name, kind }) : rule.say('nearest', { name, kind, nearest: near }),
    fixes: () => [...(near === undefined ? [] : [replaceNearest(used.place, near)]), ...stubsFor(used)],
  };
}

function anyOf([first, ...rest]: readonly EntityKind[]): Message {
  const one = someOfKind(first ?? 'server');
  if (rest.length === 0) return one;
  return rest.length === 1
    ? someOfKind('or', { first: one, last: anyOf(rest) })
    : someOfKind('comma', { first: one, rest: anyOf(rest) });
}

/** An entry for the name, for each kind that it can be; a name with a slash is a cluster group and nothing else. */
function stubsFor(used: UsedName): readonly Fix[] {
  const [cluster, group] = used.name.split('/');
  if (cluster !== undefined && group !== undefined) {
    if (!used.kinds.includes('clusterGroup') || cluster === '' || group === '') return [];
    return [stub('clusterGroup', used.name, [setKey(['clusters', cluster, 'groups', group], {})])];
  }
  return used.kinds.flatMap((kind) => {
    const section = sectionOfKind(kind);
    if (section === undefined || kind === 'clusterGroup' || used.name === '') return [];
    return [stub(kind, used.name, [setKey([section, used.name], {})])];
  });
}

function stub(kind: EntityKind, name: string, operations: readonly Operation[]): Fix {
  return fixOf(rule.fix('add-entry', { kind: kindName(kind), name }), operations);
}
