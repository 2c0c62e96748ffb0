/**
 * All transports of a file: the handlers of hosts, the locations and ports of applications, also of those that name no
 * host, and the backup transports of send ports. For rules that do not ask where something runs.
 */
import type { Path } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { collect } from '../../text/collect.ts';
import type { AdapterFacts, Application, Handler, Host, Platform, Port, Transport } from '../../topology/platform.ts';
import { checkEach, checkInSequence } from '../each.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { allApplications, allHosts } from '../forEach.ts';
import type { Check, Report, Rule, RuleContext, RuleInfo } from '../rule.ts';
import { defineRule } from '../rule.ts';

export interface UsedTransport {
  /** The id of the location or port, else of the host. */
  readonly id: string;
  readonly direction: Handler['direction'];
  readonly adapter: AdapterFacts | undefined;
  readonly settings: Transport;
  readonly place: Place;
  /** The keys that lead to its settings. */
  readonly path: () => Path;
}

/** All transports, those of hosts first. */
export function allTransports(platform: Platform): readonly UsedTransport[] {
  return [
    ...platform.hosts.flatMap((host) => host.handlers.map((handler) => ofHandler(host, handler))),
    ...platform.applications.flatMap((application) => ofNoHost(platform, application)),
  ];
}

/** A check of each transport, those of hosts first. */
export function eachTransport(one: (context: RuleContext, transport: UsedTransport) => Report | undefined): Check {
  return checkInSequence(
    checkEach(allHosts, (context, host) => collect(host.handlers, (handler) => one(context, ofHandler(host, handler)))),
    checkEach(allApplications, (context, application) =>
      collect(ofNoHost(context.platform, application), (transport) => one(context, transport)),
    ),
  );
}

/** A rule whose check asks about one transport after the other. */
export function defineRuleForEachTransport(rule: RuleInfo, one: Parameters<typeof eachTransport>[0]): Rule {
  return defineRule(rule, eachTransport(one));
}

function ofHandler(host: Host, handler: Handler): UsedTransport {
  const { direction, adapter, settings, place, port } = handler;
  return {
    id: port?.id ?? host.id,
    direction,
    adapter,
    settings,
    place,
    path: () => settingsPath(host, handler),
  };
}

/** What an application has besides the handlers of hosts. */
function ofNoHost(platform: Platform, { receiveLocations, sendPorts }: Application): readonly UsedTransport[] {
  // That a host is there is all that counts: which one it is changes more often.
  const hosts = platform.namesOfKind('host');
  const isAlone = ({ hostName }: Port): boolean => hostName === undefined || !hosts.has(hostName);
  const found: UsedTransport[] = [];
  for (const ports of [receiveLocations, sendPorts])
    for (const port of ports) if (isAlone(port)) found.push(ofPort(port, () => portPath(port)));
  for (const port of sendPorts)
    if (port.backup) found.push(ofPort({ ...port, ...port.backup }, () => [...portPath(port), 'backup']));
  return found;
}

function ofPort({ id, kind, adapter, settings, place }: Port, path: () => Path): UsedTransport {
  return { id, direction: kind === 'sendPort' ? 'send' : 'receive', adapter, settings, place, path };
}

function portPath({ kind, application, name }: Port): Path {
  return ['applications', application, kind === 'sendPort' ? 'sendPorts' : 'receiveLocations', name];
}
