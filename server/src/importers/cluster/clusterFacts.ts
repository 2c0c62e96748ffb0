/** A Windows failover cluster as any dump describes it. Data only. */

export interface ClusterResource {
  readonly name: string;
  readonly type: string;
  readonly group: string | undefined;
  /** Parameters by their name in lower case, as far as they are known. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface ClusterGroup {
  readonly name: string;
  /** What the cluster keeps for itself. */
  readonly core: boolean;
  /** The nodes that can run it, the preferred one first; empty where the dump does not say. */
  readonly owners: readonly string[];
}

export interface ClusterFacts {
  readonly name: string;
  readonly nodes: readonly string[];
  readonly groups: readonly ClusterGroup[];
  readonly resources: readonly ClusterResource[];
  /** The name of the resource that breaks a tie; `undefined` where the dump does not say, empty for none. */
  readonly quorum: string | undefined;
}
