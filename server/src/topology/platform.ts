/**
 * The linked model: entries that know each other, with the format's defaults applied. What the failure graph and the
 * rules read. It states facts of the file and their direct meaning, and judges nothing.
 */
import type { Place } from '../syntax/node.ts';
import type { Availability, ReceiveHost } from '../vocabulary/adapter.ts';
import type { DatabaseKind } from '../vocabulary/database.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';
import type { CollectionName } from '../vocabulary/format.ts';
import type { clusterResources } from '../vocabulary/sections/platform.ts';
import type { transportSettings } from '../vocabulary/sections/runtime.ts';
import type { EntryOf } from './entry.ts';
import type { Reference, Values } from './fact.ts';
import type { FolderPath } from './folderPath.ts';
import type { NameList, Names } from './names.ts';
import type { Topology } from './topology.ts';

export type ServerRole = NonNullable<EntryOf<'servers'>['values']['roles']>['items'][number]['value'];
export type Resource = (typeof clusterResources)[number];

/** An entry of a section, and what everybody asks of it. */
export interface Linked<Section extends CollectionName> {
  readonly entry: EntryOf<Section>;
  readonly name: string;
  readonly id: string;
  readonly place: Place;
}

export interface Site extends Linked<'sites'> {
  /** Not a disaster-recovery site, or every site where the group is stretched. */
  readonly primary: boolean;
}

export interface Server extends Linked<'servers'> {
  /** `undefined`: not stated. */
  readonly roles: ReadonlySet<ServerRole> | undefined;
  readonly site: Site | undefined;
  readonly primary: boolean;
}

/** A group of a cluster; or a whole cluster that is named as a placement, which stands for a group with all nodes. */
export interface Group {
  readonly cluster: Cluster;
  /** `CLUSTER/GROUP`, or `CLUSTER` for the whole cluster. */
  readonly name: string;
  /** `clusterGroup:CLUSTER/GROUP`, or `cluster:CLUSTER`. */
  readonly id: string;
  readonly place: Place;
  /** The possible owners, the preferred one first. */
  readonly owners: readonly Server[];
  /** `undefined`: not stated. */
  readonly resources: ReadonlySet<Resource> | undefined;
  /** The group as written; `undefined` for a whole cluster. */
  readonly values: ClusterGroupValues | undefined;
}

type ClusterGroupValues = NonNullable<EntryOf<'clusters'>['values']['groups']>['items'][number]['values'];

export interface Cluster extends Linked<'clusters'> {
  /** Nodes that are defined; `undefined`: not stated. */
  readonly nodes: readonly Server[] | undefined;
  /** The groups that are written; `undefined`: not stated. */
  readonly groups: readonly Group[] | undefined;
  /** The cluster as a placement. */
  readonly whole: Group;
}

/** Where something is: on a server, or in a group that moves. */
export type Placement =
  | { readonly kind: 'server'; readonly server: Server }
  | { readonly kind: 'group'; readonly group: Group };

export interface SqlInstance extends Linked<'sqlInstances'> {
  /** `undefined`: not stated, or not defined. */
  readonly placement: Placement | undefined;
}

export interface AvailabilityGroup extends Linked<'availabilityGroups'> {
  readonly cluster: Cluster | undefined;
  /**
   * Whether only its first replica serves until a person acts: clients know no listener, the failover is manual, or no
   * replica commits synchronously.
   */
  readonly followsFirst: boolean;
  /** Replicas that are defined; `undefined`: not stated. */
  readonly replicas: readonly Replica[] | undefined;
}

export interface Replica {
  readonly instance: SqlInstance;
  readonly synchronous: boolean;
  readonly place: Place;
}

export interface Database extends Linked<'databases'> {
  /** Stated, or implied by a default name; `undefined`: not known. */
  readonly kind: DatabaseKind | undefined;
  readonly instance: SqlInstance | undefined;
  readonly availabilityGroup: AvailabilityGroup | undefined;
}

export interface HostInstance {
  readonly host: Host;
  readonly serverName: string;
  /** `undefined`: not defined. */
  readonly server: Server | undefined;
  readonly id: string;
  readonly place: Place;
  readonly state: 'started' | 'stopped' | 'disabled' | undefined;
  readonly standby: boolean;
  readonly appPools: readonly string[] | undefined;
  /**
   * Not disabled, nor stopped or on standby unless its host is clustered, on a primary-site server. The state of an
   * isolated one says nothing: IIS runs it.
   */
  readonly active: boolean;
}

export interface Host extends Linked<'hosts'> {
  readonly type: 'in-process' | 'isolated';
  /** Whether the type is stated; a derived one is no ground for a finding. */
  readonly typeStated: boolean;
  /** Whether the host names a cluster group, defined or not. */
  readonly clustered: boolean;
  /** The group, when it is defined. */
  readonly group: Group | undefined;
  /**
   * The groups whose active owner is chosen for it: its own; for an isolated host that is not clustered those with IIS on
   * an owner of which it has an instance.
   */
  readonly movesWith: readonly Group[];
  /** Whether `instances` is stated. */
  readonly instancesStated: boolean;
  /** One for each server and host; a server listed twice counts once. */
  readonly instances: readonly HostInstance[];
  /** Those that run, or can take over in a cluster, on the primary site. */
  readonly activeInstances: readonly HostInstance[];
  readonly handlers: readonly Handler[];
  /** The own names of the adapters of its handlers, each once. */
  readonly adapters: readonly string[];
  readonly orchestrations: readonly Orchestration[];
  readonly tracking: boolean;
  /** Whether handlers or orchestrations are stated, or that it tracks; that it does not says nothing of its content. */
  readonly contentStated: boolean;
}

/** An adapter with what the file refines. */
export interface AdapterFacts {
  readonly name: string;
  readonly builtIn: boolean;
  readonly custom: EntryOf<'adapters'> | undefined;
  readonly receiveHost: ReceiveHost;
  readonly receive: Availability;
  readonly send: Availability;
  readonly bits: '32' | '64' | 'any' | undefined;
}

export type Transport = Values<typeof transportSettings>;

/** One (direction, adapter) of a host: a handler, or a location or port of an application. */
export interface Handler extends Pick<Transported, 'adapter' | 'settings' | 'place'> {
  readonly direction: 'receive' | 'send';
  readonly adapterName: string;
  /** The location or port; `undefined` for a handler of the host's own list. */
  readonly port: Port | undefined;
}

/** How messages come in or go out somewhere. */
export interface Transported {
  readonly place: Place;
  /** Of a backup transport its own host, else the port's. */
  readonly hostName: string | undefined;
  readonly adapterName: string | undefined;
  /** `undefined`: not known. */
  readonly adapter: AdapterFacts | undefined;
  readonly settings: Transport;
  /** Where messages are sent to. */
  readonly target: string | undefined;
}

/** A receive location or send port. */
export interface Port extends Transported {
  readonly kind: 'receiveLocation' | 'sendPort';
  readonly application: string;
  readonly name: string;
  /** `receiveLocation:APP/NAME` or `sendPort:APP/NAME`. */
  readonly id: string;
  /** Send ports only. */
  readonly dynamic: boolean | undefined;
  /** The backup transport of a send port. */
  readonly backup: Transported | undefined;
}

export interface Orchestration {
  readonly name: string;
  /** `orchestration:APP/NAME` or `orchestration:HOST/NAME`. */
  readonly id: string;
  readonly place: Place;
  readonly application: string | undefined;
  readonly hostName: string | undefined;
  readonly usesRules: boolean | undefined;
}

export interface Application extends Linked<'applications'> {
  readonly receiveLocations: readonly Port[];
  readonly sendPorts: readonly Port[];
  readonly orchestrations: readonly Orchestration[];
}

export interface LoadBalancer extends Linked<'loadBalancers'> {
  readonly kind: 'windows-nlb' | 'hardware' | 'software' | 'cloud' | undefined;
  /** Members that are defined; `undefined`: not stated. */
  readonly members: readonly Server[] | undefined;
  /** `undefined`: every listening host on its members. */
  readonly serves: readonly Reference[] | undefined;
}

export interface FileShare extends Linked<'fileShares'> {
  /** As `on` says; where it is not stated, what its path names. */
  readonly placement: Placement | undefined;
  /** Its path; `undefined`: not stated. */
  readonly folder: FolderPath | undefined;
}

export interface MasterSecretServer {
  readonly entry: NonNullable<Topology['masterSecretServer']>;
  readonly place: Place;
  readonly placement: Placement | undefined;
}

export interface Platform {
  readonly topology: Topology;
  readonly names: Names;
  readonly purpose: 'production' | 'test' | 'development';
  readonly goal: 'high' | 'available' | 'none';
  readonly stretched: boolean;
  readonly sites: readonly Site[];
  readonly servers: readonly Server[];
  readonly clusters: readonly Cluster[];
  readonly sqlInstances: readonly SqlInstance[];
  readonly availabilityGroups: readonly AvailabilityGroup[];
  readonly databases: readonly Database[];
  readonly masterSecretServer: MasterSecretServer | undefined;
  readonly hosts: readonly Host[];
  readonly applications: readonly Application[];
  readonly loadBalancers: readonly LoadBalancer[];
  readonly fileShares: readonly FileShare[];
  /** Servers that have role `biztalk` or carry a host instance, every site. */
  readonly bizTalkServers: readonly Server[];
  /** The server of a name, without case. */
  readonly serverNamed: (name: string | undefined) => Server | undefined;
  /** The servers with a role, in the order of the file. */
  readonly serversWith: (role: ServerRole) => readonly Server[];
  readonly hostNamed: (name: string | undefined) => Host | undefined;
  /** The hosts with a handler of an adapter, by its own name, in the order of the file. */
  readonly hostsUsing: (adapter: string) => readonly Host[];
  readonly namesOfKind: (kind: EntityKind) => NameList;
  /** The databases of a kind, in the order of the file. */
  readonly databasesOfKind: (kind: DatabaseKind) => readonly Database[];
  /** The clusters of which a server, by its id, is a node, in the order of the file. */
  readonly clustersOf: (server: string) => readonly Cluster[];
  /** The cluster groups that a server, by its id, can run, whole clusters among them. */
  readonly groupsOwnedBy: (server: string) => readonly Group[];
  /** The hosts for which the active owner of a cluster group, by its id, is chosen, in the order of the file. */
  readonly hostsMovingWith: (group: string) => readonly Host[];
  /** The balancers that do not say what they serve. */
  readonly openBalancers: readonly LoadBalancer[];
  /** The balancers that name a host or cluster group in `serves`, in the order of the file. */
  readonly balancersServing: (name: string) => readonly LoadBalancer[];
  /** The described server, else the cluster group by its network name, that a UNC path names. */
  readonly placementOfPath: (path: string | undefined) => Placement | undefined;
  /** What a placement reference means; `undefined` when it is not defined. */
  readonly placementOf: (reference: Reference | undefined) => Placement | undefined;
}
