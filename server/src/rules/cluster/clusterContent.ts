/** What runs in a Windows cluster or in one of its groups. */
import { clusterGroupOf, serversOf } from '../../topology/carriers.ts';
import type { Cluster, FileShare, Group, Host, Platform, ServerRole, SqlInstance } from '../../topology/platform.ts';

/** What joins a group by naming it. */
export interface GroupContent {
  readonly hosts: readonly Host[];
  readonly sqlInstances: readonly SqlInstance[];
  readonly masterSecretServer: boolean;
}

/** The content of a group. */
export function contentOf(platform: Platform, group: Group): GroupContent {
  return {
    hosts: platform.hosts.filter((host) => host.group === group),
    sqlInstances: platform.sqlInstances.filter(({ placement }) => clusterGroupOf(placement) === group),
    masterSecretServer: clusterGroupOf(platform.masterSecretServer?.placement) === group,
  };
}

/** The described shares that can hold a witness: no partner's, and on no node. */
export function sharesBeside(platform: Platform, { nodes }: Cluster): readonly FileShare[] {
  return platform.fileShares.filter(
    ({ placement, entry }) =>
      placement !== undefined &&
      entry.values.owner?.value !== 'partner' &&
      !serversOf(placement).some((server) => nodes?.includes(server)),
  );
}

/** The role that another node of the cluster would need, by what the cluster carries. */
export function nodeRole(platform: Platform, cluster: Cluster): ServerRole {
  const groups = [cluster.whole, ...(cluster.groups ?? [])].map((group) => contentOf(platform, group));
  if (groups.some(({ sqlInstances }) => sqlInstances.length > 0)) return 'sql';
  if (groups.some(({ hosts }) => hosts.length > 0)) return 'biztalk';
  if (groups.some(({ masterSecretServer }) => masterSecretServer)) return 'sso';
  const roles = cluster.nodes?.[0]?.roles;
  return (['sql', 'biztalk', 'sso', 'file', 'msmq'] as const).find((role) => roles?.has(role)) ?? 'sql';
}
