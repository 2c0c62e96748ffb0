/** One moment: what has failed, in which phase it is looked at, and what is up. The needs are asked of it. */
import type { Model } from './model.ts';
import type { Owners } from './owners.ts';
import type { Phase } from './phase.ts';
import type { Place } from './places.ts';

export interface World {
  readonly model: Model;
  readonly failed: ReadonlySet<string>;
  readonly phase: Phase;
  /** Whether a component, or a workload by `workload ID`, is up. What nothing is called counts as met. */
  readonly up: (id: string) => boolean;
  readonly owners: Owners;
  /** The availability groups, by id, that somebody has failed over. */
  readonly failedOver?: ReadonlySet<string>;
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
