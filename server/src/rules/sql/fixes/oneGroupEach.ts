/** Gives each database of an availability group a group of its own, on the same replicas. */
import { type Operation, setKey, type Written } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { AvailabilityGroup, Database, Platform } from '../../../topology/platform.ts';
import { statedValues } from '../../fixes/chosen.ts';
import { freeName } from '../../fixes/freeName.ts';
import { type Fix, fixOf } from '../../rule.ts';
import { listenerNameFor } from '../availabilityGroups.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  { 'one-group-each': 'Plan a group of its own for each database of "{group}", which fails over by itself' },
  'fix',
);

/** The first database keeps the group. */
export function oneGroupEachFix(platform: Platform, group: AvailabilityGroup, databases: readonly Database[]): Fix {
  const taken = platform.availabilityGroups.map((each) => each.name);
  const operations = databases.slice(1).flatMap(({ name }): Operation[] => {
    const own = freeName(taken, group.name);
    taken.push(own);
    return [setKey(['availabilityGroups', own], groupLike(group, own)), setKey(['databases', name, 'on'], own)];
  });
  return fixOf(titles('one-group-each', { group: group.name }), operations);
}

function groupLike({ entry }: AvailabilityGroup, name: string): Written {
  const { replicas, cluster, listener, perDatabaseDtc, jobsReplicated } = entry.values;
  return {
    ...(replicas ? { replicas: replicas.items.map((replica) => replica.name) } : {}),
    ...(cluster ? { cluster: cluster.name } : {}),
    ...(listener && listener.word === undefined ? { listener: { name: listenerNameFor(name) } } : {}),
    ...statedValues({ perDatabaseDtc, jobsReplicated }),
  };
}
