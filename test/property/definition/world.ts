/** One moment: what has failed, in which phase it is looked at, and what is up. The needs are asked of it. */
import type { Model } from './model.ts';
import type { Owners } from './owners.ts';
import type { Place, Server } from './places.ts';

export type Phase = 'run' | 'start' | 'change' | 'delayed';
export const phases: readonly Phase[] = ['run', 'start', 'change', 'delayed'];

export interface World {
  readonly model: Model;
  readonly failed: ReadonlySet<string>;
  readonly phase: Phase;
  /** Whether a component, or a workload by `workload ID`, is up. What nothing is called counts as met. */
  readonly up: (id: string) => boolean;
  readonly owners: Owners;
}

/** A phase is evaluated with the needs of `run` and with its own. */
export function inPhase({ phase }: Pick<World, 'phase'>, asks: Phase, need: () => boolean): boolean {
  return phase !== asks || need();
}

/** A placement that is not stated counts as met. */
export function placeUp({ up }: World, place: Place | undefined): boolean {
  if (!place) return true;
  return 'server' in place ? up(`server:${place.server.name}`) : up(place.group.id);
}

export function databasesUp({ model, up }: World, kind: string): boolean {
  return model.databases(kind).every((name) => up(`database:${name}`));
}

/** The master secret server, where one is described. */
export function secretUp({ up }: World): boolean {
  return up('masterSecretServer');
}

/** What an SSO service needs when it starts: the master secret, and the database. */
export function ssoStarts(world: World): boolean {
  return secretUp(world) && databasesUp(world, 'sso');
}

/** Whether a server, or a fault domain of it, has failed itself. */
function isIntact(failed: ReadonlySet<string>, server: Server): boolean {
  return !failed.has(`server:${server.name}`) && server.domains.every((domain) => !failed.has(domain));
}

/** Any DNS server or domain controller of the primary sites; none described: met. */
export function anyWithRole(model: Model, failed: ReadonlySet<string>, role: string): boolean {
  const holders = model.servers.filter(({ primary, roles }) => primary && roles.includes(role));
  return holders.length === 0 || holders.some((server) => isIntact(failed, server));
}

/**
 * A server stands while none of its fault domains has failed, while names are resolved, and, when services start, while
 * somebody lets them log on. A server that has the role itself does not ask for others.
 */
export function serverStands(model: Model, failed: ReadonlySet<string>, phase: Phase, server: Server): boolean {
  const asks = (role: string): boolean => server.roles.includes(role) || anyWithRole(model, failed, role);
  return isIntact(failed, server) && asks('dns') && inPhase({ phase }, 'start', () => asks('domain-controller'));
}

/** Whether the coordinator of a server is off with nothing failed. */
export function isMsdtcOff({ values }: Server): boolean {
  return values.msdtc?.state === 'stopped' || values.msdtc?.state === 'absent';
}
