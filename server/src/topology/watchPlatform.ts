/**
 * Notes what is read of a platform, so that whoever computed something from it can tell later whether all of that is still
 * the same. Entries are objects that are made anew when they, or what they name, change; so to read one is to depend on it.
 */
import type { Platform } from './platform.ts';
import type { Topology } from './topology.ts';

/** Functions of the platform that find something: what they answered is noted, not what they are. */
const finderNames = [
  'serverNamed',
  'hostNamed',
  'placementOf',
  'balancersServing',
  'databasesOfKind',
  'groupsOwnedBy',
  'namesOfKind',
] as const;
type FinderName = (typeof finderNames)[number];
type AnyFinder = (argument: unknown) => unknown;

/** What somebody read of a platform, and of what else is watched with it. */
export interface Sight {
  /** By its name, such as `hosts` or `topology.group`. */
  readonly reads: Map<string, unknown>;
  readonly found: Map<FinderName, Answers>;
}

interface Answers {
  /** One that is known to give these answers. */
  finder: AnyFinder;
  readonly byArgument: Map<unknown, unknown>;
}

/** A sight of nothing. */
export function newSight(): Sight {
  return { reads: new Map(), found: new Map() };
}

/** A platform that is the same, and writes what is read of it into the sight of that moment. */
export function watchPlatform(platform: Platform, sight: () => Sight | undefined): Platform {
  const topology = new Proxy(platform.topology, {
    get: (target, name) => {
      const value = target[name as keyof Topology];
      sight()?.reads.set(`${ofTopology}${String(name)}`, value);
      return value;
    },
  });
  const watched = new Map<PropertyKey, unknown>(
    finderNames.map((name) => [name, watchFinder(name, platform[name] as AnyFinder, sight)]),
  );
  watched.set('topology', topology);
  return new Proxy(platform, {
    get: (target, name) => {
      const own = watched.get(name);
      if (own !== undefined) return own;
      const value = target[name as keyof Platform];
      sight()?.reads.set(String(name), value);
      return value;
    },
  });
}

function watchFinder(name: FinderName, finder: AnyFinder, sight: () => Sight | undefined): AnyFinder {
  return (argument) => {
    const answer = finder(argument);
    const found = sight()?.found;
    const known = found?.get(name);
    if (known) known.byArgument.set(argument, answer);
    else found?.set(name, { finder, byArgument: new Map([[argument, answer]]) });
    return answer;
  };
}

const ofTopology = 'topology.';

/** Whether all that was read is the same in a platform; `other` knows what is no part of the topology. */
export function stillSees(
  platform: Platform,
  { reads, found }: { readonly reads: ReadonlyMap<string, unknown>; readonly found: ReadonlyMap<FinderName, Answers> },
  other: (name: string) => unknown = (name) => platform[name as keyof Platform],
): boolean {
  for (const [name, value] of reads) {
    const now = name.startsWith(ofTopology)
      ? platform.topology[name.slice(ofTopology.length) as keyof Topology]
      : other(name);
    if (now !== value) return false;
  }
  for (const [name, answers] of found) {
    const finder = platform[name] as AnyFinder;
    if (finder === answers.finder) continue;
    for (const [argument, answer] of answers.byArgument) if (finder(argument) !== answer) return false;
    answers.finder = finder;
  }
  return true;
}
