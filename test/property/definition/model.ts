/** A file in one of its two views, read: places, hosts, workloads, databases, and which services stand where. */
import { type Host, hostsOf } from './hosts.ts';
import { type Group, isPlacePrimary, type Place, type Places, placesOf, primaryOf, type Server } from './places.ts';
import { entries, type File, fileOf, type Named, type Plain, parsed, remembered } from './plain.ts';
import { todayOf } from './today.ts';
import { databaseKind, needsQueues, type Work, workOf } from './work.ts';

/** Which of its two views of a file: everything, or only what is built. */
export type View = 'as planned' | 'today';

export interface Model extends Places {
  readonly file: File;
  readonly hosts: readonly Host[];
  readonly work: readonly Work[];
  readonly stretched: boolean;
  readonly secret: { readonly stated: boolean; readonly place: Place | undefined };
  /** The databases of a kind that count. */
  readonly databases: (kind: string) => readonly string[];
  readonly instance: (name: unknown) => Named | undefined;
  readonly isInstancePrimary: (name: string) => boolean;
  /** The services that a server carries by itself: `msdtc`, `sso`, `iis`, `msmq`, `files`. */
  readonly servicesOn: (server: Server) => readonly string[];
  /** The services that are resources of a group; one that carries the master secret server has SSO. */
  readonly clusteredIn: (group: Group) => readonly string[];
  readonly isBizTalk: (server: Server) => boolean;
}

export function modelOf(text: string, view: View): Model {
  const written = parsed(text);
  const root: Plain = view === 'today' ? todayOf(written) : written;
  const file = fileOf(root);
  const places = placesOf(file);
  const hosts = hostsOf(file, places);
  // Where all hosts are planned, today has no workload that stands for them.
  const work = workOf(file, places, hosts, fileOf(written).all('hosts').length > 0);
  const stated = root.masterSecretServer;
  const secretPlace = places.placement(typeof stated === 'string' ? stated : stated?.on);
  const secretOn = (server: Server): boolean =>
    secretPlace !== undefined && 'server' in secretPlace && secretPlace.server === server;
  const carries = (server: Server, test: (host: Host) => boolean): boolean =>
    hosts.some((host) => test(host) && host.instances?.some((each) => each.server.name === server.name));
  const isBizTalk = (server: Server): boolean => server.roles.includes('biztalk') || carries(server, () => true);
  const instance = (name: unknown): Named | undefined => file.find('sqlInstances', name);
  const isInstancePrimary = (name: string): boolean => isPlacePrimary(places.placement(instance(name)?.values.on));
  const isDatabasePrimary = ({ values }: Named): boolean => {
    if (instance(values.on)) return isInstancePrimary(values.on);
    const replicas = entries(file.find('availabilityGroups', values.on)?.values.replicas) ?? [];
    const described = replicas.filter(({ name }) => instance(name));
    return described.length === 0 || described.some(({ name }) => isInstancePrimary(name));
  };
  const servicesOn = remembered((server: Server): readonly string[] => {
    const { roles, values } = server;
    const has = {
      msdtc: true,
      sso:
        (isBizTalk(server) && values.sso !== false) ||
        values.sso === true ||
        roles.includes('sso') ||
        roles.includes('master-secret') ||
        secretOn(server),
      iis: roles.includes('iis') || carries(server, ({ isolated }) => isolated),
      msmq: roles.includes('msmq') || carries(server, (host) => needsQueues(host, work)),
      files: true,
    };
    return Object.entries(has).flatMap(([service, there]) => (there ? [service] : []));
  });
  return {
    ...places,
    file,
    hosts,
    work,
    stretched: root.group?.approach === 'stretched',
    secret: { stated: stated !== undefined && stated !== null, place: secretPlace },
    databases: remembered((kind: string) =>
      primaryOf(
        file.all('databases').filter((each) => databaseKind(each) === kind),
        isDatabasePrimary,
      ).map(({ name }) => name),
    ),
    instance,
    isInstancePrimary,
    servicesOn,
    clusteredIn: remembered((group: Group) =>
      ['msdtc', 'msmq', 'sso', 'iis'].filter(
        (service) =>
          group.resources?.includes(service) ||
          (service === 'sso' && secretPlace && 'group' in secretPlace && secretPlace.group.name === group.name),
      ),
    ),
    isBizTalk: remembered(isBizTalk),
  };
}
