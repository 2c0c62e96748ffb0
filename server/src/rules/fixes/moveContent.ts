/** Moves what a host does to another host: operations only. Handlers keep their settings, ports keep their places. */
import { addTo, dropFrom, type Operation, setKey, type Written } from '../../syntax/edit/operation.ts';
import { defineMessages } from '../../text/message.ts';
import type { Fact, List, Reference } from '../../topology/fact.ts';
import type { Handler, Host, Orchestration, Platform, Transport } from '../../topology/platform.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { balancersNaming } from '../facts/balancers.ts';
import { type Fix, fixOf } from '../rule.ts';
import type { Chosen } from './chosen.ts';
import { freeNameAmong } from './freeName.ts';

/** Titles of fixes that move what a host does. */
export const moveTitles = defineMessages(
  {
    'move-content': 'Move {items} to the host "{host}"',
    'move-content.new-host': 'Move {items} to the new host "{host}"',
    'split-host': 'Split "{host}": {hosts} on the same servers',
  },
  'fix',
);

/** Moves handlers of a host to the host called `target`. */
export function moveHandlers(host: Host, handlers: readonly Handler[], target: string): readonly Operation[] {
  const moved = new Set(handlers);
  const staying = new Set(host.handlers.filter((handler) => !moved.has(handler)).map(keyOf));
  const ports = handlers.flatMap((handler) => moveHandler(host, handler, target));
  // The host's own list can repeat what its ports say; left behind, it would count again.
  const repeated = (['receive', 'send'] as const).flatMap((direction) =>
    (host.entry.values[direction]?.items ?? []).flatMap(({ name }): Operation[] => {
      const port = handlers.find((each) => each.port && each.direction === direction && sameAdapter(each, name));
      if (!port || staying.has(keyOf(port))) return [];
      return [dropFrom(['hosts', host.name, direction], name)];
    }),
  );
  return [...ports, ...repeated];
}

function keyOf({ direction, adapter, adapterName }: Handler): string {
  return `${direction} ${(adapter?.name ?? adapterName).toLowerCase()}`;
}

function sameAdapter({ adapter, adapterName }: Handler, name: string): boolean {
  return [adapterName, adapter?.name].some((each) => each?.toLowerCase() === name.toLowerCase());
}

function moveHandler(host: Host, handler: Handler, target: string): readonly Operation[] {
  if (handler.port) return [setKey([...settingsPath(host, handler), 'host'], target)];
  const { direction, adapterName, settings } = handler;
  const written = writtenSettings(settings);
  return [
    dropFrom(['hosts', host.name, direction], adapterName),
    {
      op: 'add',
      path: ['hosts', target, direction],
      name: adapterName,
      ...(Object.keys(written).length > 0 ? { settings: written } : {}),
    },
  ];
}

/** The keys that lead to the settings of a handler, in its host or in its application. */
export function settingsPath(host: Host, { port, direction, adapterName }: Handler): readonly string[] {
  if (!port) return ['hosts', host.name, direction, adapterName];
  return ['applications', port.application, port.kind === 'sendPort' ? 'sendPorts' : 'receiveLocations', port.name];
}

/** Settings of a handler as they are written. */
function writtenSettings(settings: Transport): { readonly [key: string]: Written } {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, writtenSetting(key, value as Setting)]),
  );
}

type Setting = Fact<string | number | boolean> | Reference | List<Reference>;

function writtenSetting(key: string, value: Setting): Written {
  if ('items' in value) return value.items.map((item) => item.name);
  if ('name' in value) return value.name;
  return key === 'leaseTimeout' && typeof value.value === 'number' ? formatDuration(value.value) : value.value;
}

/** Moves orchestrations of a host to the host called `target`. */
export function moveOrchestrations(
  host: Host,
  orchestrations: readonly Orchestration[],
  target: string,
): readonly Operation[] {
  return orchestrations.flatMap(({ application, name, usesRules }): Operation[] =>
    application === undefined
      ? [
          dropFrom(['hosts', host.name, 'orchestrations'], name),
          {
            op: 'add',
            path: ['hosts', target, 'orchestrations'],
            name,
            ...(usesRules === undefined ? {} : { settings: { usesRules } }),
          },
        ]
      : [setKey(['applications', application, 'orchestrations', name, 'host'], target)],
  );
}

/** A new host on the same servers, with the same balancers, as another. */
export function hostLike(platform: Platform, host: Host, suffix: string, type: Host['type']): Chosen {
  const name = freeNameAmong(platform.hosts, `${host.name}${suffix}`);
  const instances = writtenInstances(host);
  const balancers = balancersNaming(platform, host).map((balancer) =>
    addTo(['loadBalancers', balancer.name, 'serves'], name),
  );
  return {
    name,
    operations: [
      setKey(['hosts', name], {
        ...(type === 'isolated' ? { type } : {}),
        ...(host.instancesStated ? { instances } : {}),
      }),
      ...balancers,
    ],
  };
}

/** Splits a host: handlers of it go to new hosts on the same servers, named after what they do. */
export function splitHost(
  platform: Platform,
  host: Host,
  type: Host['type'],
  parts: readonly { readonly suffix: string; readonly handlers: readonly Handler[] }[],
): Fix {
  const hosts = parts.map(({ suffix, handlers }) => {
    const { name, operations } = hostLike(platform, host, suffix, type);
    return { name, operations: [...operations, ...moveHandlers(host, handlers, name)] };
  });
  return fixOf(
    moveTitles('split-host', { host: host.name, hosts: hosts.map(({ name }) => name) }),
    hosts.flatMap(({ operations }) => operations),
  );
}

/**
 * The servers of a host, with the states of its instances where it states any. That an instance of a clustered host is
 * stopped says nothing of a plain one.
 */
function writtenInstances({ instances, clustered }: Host): Written {
  const states = instances.map(({ serverName, state }) => {
    const kept = state === undefined || (clustered && state === 'stopped') ? undefined : state;
    return [serverName, kept] as const;
  });
  if (states.every(([, state]) => state === undefined)) return states.map(([server]) => server);
  return Object.fromEntries(states.map(([server, state]) => [server, state === undefined ? {} : { state }]));
}

/** Whether a host can take a handler: it has none of the same adapter in the same direction in its own list. */
export function canTake(target: Host, handler: Handler): boolean {
  return (
    handler.port !== undefined ||
    !(target.entry.values[handler.direction]?.items ?? []).some(({ name }) => sameAdapter(handler, name))
  );
}
