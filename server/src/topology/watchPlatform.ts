/**
 * Notes what is read of a platform, so that whoever computed something from it can tell later whether all of that is still
 * the same. Entries are objects that are made anew when they, or what they name, change; so to read one is to depend on it.
 */
import { type AnyFinder, type Noted, note } from './keptItems.ts';
import type { Platform } from './platform.ts';
import type { Topology } from './topology.ts';

/** Functions of the platform that find something: what they answered is noted, not what they are. */
const finderNames = [
  'serverNamed',
  'serversWith',
  'hostNamed',
  'hostsUsing',
  'placementOf',
  'balancersServing',
  'databasesOfKind',
  'groupsOwnedBy',
  'namesOfKind',
] as const;
export type FinderName = (typeof finderNames)[number];

/** What somebody read of a platform, and of what else is watched with it; and what he looked up. */
export interface Sight {
  /** By its name, such as `hosts` or `topology.group`. */
  readonly reads: Map<string, unknown>;
  readonly noted: Noted<FinderName>;
}

/** A sight of nothing. */
export function newSight(): Sight {
  return { reads: new Map(), noted: { found: new Map(), looked: [] } };
}

/** A platform that is the same, and writes what is read of it into the sight of that moment. */
export function watchPlatform(platform: Platform, sight: () => Sight | undefined): Platform {
  const watched = new Map<PropertyKey, unknown>(
    finderNames.map((name) => [name, watchFinder(name, platform[name] as AnyFinder, sight)]),
  );
  watched.set('topology', watchReads(platform.topology, ofTopology, new Map(), sight));
  return watchReads(platform, '', watched, sight);
}

/** `target` with notes of what is read of it, but for what is `known`, which takes notes itself. */
function watchReads<T extends object>(
  target: T,
  prefix: string,
  known: ReadonlyMap<PropertyKey, unknown>,
  sight: () => Sight | undefined,
): T {
  const labels = new Map<PropertyKey, string>();
  return new Proxy(target, {
    get: (_, name) => {
      const own = known.get(name);
      if (own !== undefined) return own;
      const value = target[name as keyof T];
      const into = sight();
      if (into) {
        let label = labels.get(name);
        if (label === undefined) {
          label = `${prefix}${String(name)}`;
          labels.set(name, label);
        }
        into.reads.set(label, value);
      }
      return value;
    },
  });
}

function watchFinder(name: FinderName, finder: AnyFinder, sight: () => Sight | undefined): AnyFinder {
  return (argument) => {
    const into = sight();
    return into ? note(into.noted, name, finder, argument) : finder(argument);
  };
}

/** The functions of a platform that find something, by their names. */
export function findersOf(platform: Platform): (name: FinderName) => AnyFinder {
  return (name) => platform[name] as AnyFinder;
}

const ofTopology = 'topology.';

/** What is read of a platform now, by the names in a sight; `other` knows what is no part of the platform. */
export function readerOf(
  platform: Platform,
  other: (name: string) => unknown = () => undefined,
): (name: string) => unknown {
  const known = new Map<string, unknown>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const value = name.startsWith(ofTopology)
      ? platform.topology[name.slice(ofTopology.length) as keyof Topology]
      : name in platform
        ? platform[name as keyof Platform]
        : other(name);
    known.set(name, value);
    return value;
  };
}

/** Whether all that was read is the same now. */
export function stillReads(reads: Sight['reads'], now: (name: string) => unknown): boolean {
  let same = true;
  reads.forEach((value, name) => {
    same &&= now(name) === value;
  });
  return same;
}
