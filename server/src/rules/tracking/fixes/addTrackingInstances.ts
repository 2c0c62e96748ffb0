/** Adds instances of a tracking host, on servers that are there and, where those do not suffice, on new ones. */
import { addTo, type Operation } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { activeServers } from '../../facts/hosts.ts';
import { newServer, placementNames } from '../../fixes/clusterFixes.ts';
import { freeName } from '../../fixes/freeName.ts';
import { type Addition, additionsFor, additionTitle } from '../../fixes/secondInstance.ts';
import type { Fix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'add-instances': 'Plan instances of "{host}" on {servers}',
    'another-tracking-instance': 'Plan a host instance: "{host}" on {server}',
  },
  'fix',
);

/** One fix for each server where one instance is missing; one for all where several are. */
export function addTrackingInstances(platform: Platform, host: Host, missing: number): readonly Fix[] {
  const additions = additionsFor(platform, host);
  if (missing === 1) return additions.map((addition, index) => addOne(host, addition, index === 0));
  const chosen = [...additions.slice(0, missing)];
  const operations = chosen.flatMap((addition) => addition.operations);
  const names = chosen.map((addition) => addition.server);
  const like = activeServers(host)[0];
  const taken = [...placementNames(platform), ...names];
  while (names.length < missing && like) {
    const name = freeName(taken, like.name);
    taken.push(name);
    names.push(name);
    operations.push(...newServer(platform, like, ['biztalk']).operations.map((operation) => renamed(operation, name)));
    operations.push(addTo(['hosts', host.name, 'instances'], name));
  }
  const isExisting = chosen.length === missing && chosen.every((addition) => !addition.isNew);
  if (names.length < missing) return [];
  const title = titles('add-instances', { host: host.name, servers: names });
  return [{ title, operations, preferred: true, safe: isExisting }];
}

function renamed(operation: Operation, name: string): Operation {
  return operation.op === 'set' ? { ...operation, path: ['servers', name] } : operation;
}

function addOne(host: Host, addition: Addition, isBest: boolean): Fix {
  const names = { host: host.name, server: addition.server };
  return {
    title: host.instances.length > 1 ? titles('another-tracking-instance', names) : additionTitle(host, addition),
    operations: addition.operations,
    ...(isBest ? { preferred: true, safe: !addition.isNew } : {}),
  };
}
