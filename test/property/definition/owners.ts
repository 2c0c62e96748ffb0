/**
 * A group moves as one: all its members are on one active owner. Which one is asked in phase `run`, whatever the phase of
 * the question, and knows nothing of what the members need elsewhere.
 */
import type { Host } from './hosts.ts';
import type { Model } from './model.ts';
import { type Group, ownersOf, type Server } from './places.ts';
import { isMsdtcOff, serverStands } from './serverStands.ts';

export interface Owners {
  /** Where a group is; `undefined` where no owner is up. */
  readonly active: (group: Group) => Server | undefined;
  /** Whether a host could run on an owner of a group as far as that node goes. */
  readonly isFit: (group: Group, owner: Server, host: Host) => boolean;
}

export function ownersIn(model: Model, failed: ReadonlySet<string>): Owners {
  const known = new Map<string, Server | undefined>();
  const isServerUp = (server: Server): boolean => serverStands(model, failed, 'run', server);
  /** A service that the server does not have is not asked for. */
  const isServiceUp = (service: string, server: Server): boolean =>
    isServerUp(server) &&
    !failed.has(`service:${service}@${server.name}`) &&
    !(service === 'msdtc' && isMsdtcOff(server));

  const isFit = (group: Group, owner: Server, host: Host): boolean => {
    // Failing a host fails its instances.
    if (!isServerUp(owner) || failed.has(`host:${host.name}`)) return false;
    const instance = host.instances?.find(({ server }) => server.name === owner.name);
    // Where it is not stated where a host runs, it can run everywhere.
    if (host.instances && (!instance || failed.has(instance.id))) return false;
    // The state of an isolated host says nothing. A cluster starts what is stopped, and not what is disabled.
    if (!host.isolated && instance?.state === 'disabled') return false;
    // Nobody but a person starts the application pool of an isolated host that is not clustered.
    if (!host.group && instance?.standby) return false;
    const inCluster = (service: string): boolean =>
      model.groups.some((each) => each.cluster === group.cluster && model.clusteredIn(each).includes(service));
    const ofNode = ['sso', 'msdtc', ...(host.isolated ? ['iis'] : [])].every((service) => {
      if (inCluster(service)) return true;
      // Which groups have a coordinator is not known where their resources are not stated.
      if (service === 'msdtc' && (!group.cluster.resourcesKnown || group.resources === undefined)) return true;
      return isServiceUp(service, owner);
    });
    return (
      ofNode &&
      askedServices(host).every((service) => {
        const having = othersWith(model, group, owner, service);
        return (
          having.length === 0 ||
          having.some((other) => !asks(model, group, other) || active(other)?.name === owner.name)
        );
      })
    );
  };

  const active = (group: Group): Server | undefined => {
    if (known.has(group.name)) return known.get(group.name);
    const owners = ownersOf(group).filter(isServerUp);
    const hosts = model.hosts.filter(
      (host) => host.memberOf.includes(group) && !failed.has(`host:${host.name}`) && owners.length > 0,
    );
    // Fit for all that some owner could run; else for most of them; else the first that is up.
    const counts = owners.map((owner) => hosts.filter((host) => isFit(group, owner, host)).length);
    const found = owners[counts.indexOf(Math.max(...counts))];
    known.set(group.name, found);
    return found;
  };
  return { active, isFit };
}

/** The clustered services that a host asks for in place of those of its node. */
function askedServices(host: Host): readonly string[] {
  return host.isolated ? ['sso', 'iis'] : ['sso'];
}

/** The other groups with a service that could be on this owner; none where the group has the service itself. */
function othersWith(model: Model, group: Group, owner: Server, service: string): readonly Group[] {
  if (model.clusteredIn(group).includes(service)) return [];
  return model.groups.filter(
    (other) =>
      other !== group &&
      model.clusteredIn(other).includes(service) &&
      other.owners.some(({ name }) => name === owner.name),
  );
}

/** Whether the placement of one group asks where another is: of two that ask for each other, the later one in the file. */
function asks(model: Model, group: Group, other: Group): boolean {
  return !placedBefore(model).some(([first, second]) => first === group && second === other);
}

const orders = new WeakMap<Model, readonly (readonly [Group, Group])[]>();

/** Pairs of groups of which the first would ask for the second, and is placed before it without asking. */
function placedBefore(model: Model): readonly (readonly [Group, Group])[] {
  const found = orders.get(model) ?? questionsLeftOut(model);
  orders.set(model, found);
  return found;
}

function questionsLeftOut(model: Model): readonly (readonly [Group, Group])[] {
  const questions = model.groups.flatMap((group) =>
    model.groups
      .filter((other) =>
        model.hosts.some(
          (host) =>
            host.memberOf.includes(group) &&
            askedServices(host).some((service) =>
              group.owners.some((owner) => othersWith(model, group, owner, service).includes(other)),
            ),
        ),
      )
      .map((other) => [group, other] as const),
  );
  const order = (group: Group): number => model.groups.indexOf(group);
  const leftOut = questions.filter(
    ([group, other]) => order(group) < order(other) && questions.some(([a, b]) => a === other && b === group),
  );
  // Longer circles: again the first in the file does not ask.
  for (;;) {
    const left = questions.filter((question) => !leftOut.includes(question));
    const reaches = (from: Group, to: Group, seen: readonly Group[] = []): boolean =>
      left.some(
        ([group, other]) =>
          group === from && (other === to || (!seen.includes(other) && reaches(other, to, [...seen, other]))),
      );
    const first = model.groups.find((group) => reaches(group, group));
    if (!first) return leftOut;
    leftOut.push(...left.filter(([group, other]) => group === first && reaches(other, first)));
  }
}
