/** A cluster group that only one of the nodes may run. */
import type { Phase, Scope } from '../../failure/model.ts';
import { addTo } from '../../syntax/edit/operation.ts';
import type { Group, Host, Platform, Server } from '../../topology/platform.ts';
import { databasesOn, isCoreDatabase } from '../facts/sqlRedundancy.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { canRunBizTalk } from '../fixes/secondInstance.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn, type Severity } from '../rule.ts';
import { contentOf, type GroupContent } from './clusterContent.ts';

const rule = describeRule({
  id: 'cluster/single-possible-owner',
  kind: 'S',
  severity: 'warning',
  title: 'One possible owner',
  says: '{names} cannot fail over: "{node}" is the only possible owner.',
  matters: 'With one possible owner a group has nowhere to go: the cluster is there, and the failover is not.',
  fixes: { 'add-owners': 'Let "{group}" run on {nodes} too' },
  subject: ['clusterGroup'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'host',
});

export const singlePossibleOwner = defineRule(rule, function* ({ platform }) {
  for (const group of platform.clusters.flatMap((cluster) => cluster.groups ?? [])) {
    const owners = group.values?.owners;
    const names = new Set(owners?.items.map(({ name }) => name.toLowerCase()));
    const [owner] = group.owners;
    // A cluster of one node is a finding of its own.
    if (!owners || names.size !== 1 || !owner?.primary || (group.cluster.nodes?.length ?? 2) < 2) continue;
    const content = contentOf(platform, group);
    const named = [...content.hosts, ...content.sqlInstances].map(({ name }) => name);
    const things = named.length > 0 || !(content.masterSecretServer || group.resources?.size) ? named : [group.name];
    if (things.length === 0) continue;
    yield reportOn(group, rule.say({ names: things, node: owner.name }), {
      place: owners.place,
      ...reach(platform, content),
      fixes: () => fixesFor(platform, group, owner, content),
    });
  }
});

/** The whole group rests on its core databases, and from the next restart on the master secret server. */
function reach(
  platform: Platform,
  { sqlInstances, masterSecretServer }: GroupContent,
): { readonly severity?: Severity; readonly scope?: Scope; readonly phase?: Phase } {
  const core = sqlInstances.some((instance) => databasesOn(platform, instance).some(isCoreDatabase));
  if (core) return { severity: 'error', scope: 'systemwide' };
  return masterSecretServer ? { severity: 'error', scope: 'systemwide', phase: 'start' } : {};
}

/** The other nodes that can run what is in the group; two are enough for SQL Server Standard. */
function fixesFor(platform: Platform, group: Group, owner: Server, content: GroupContent): readonly Fix[] {
  const path = groupPath(group);
  const others = (group.cluster.nodes ?? []).filter(
    (node) => node !== owner && node.primary && fits(platform, node, content),
  );
  const standard = content.sqlInstances.some(({ entry }) => entry.values.edition?.value === 'standard');
  const nodes = (standard ? others.slice(0, 1) : others).map((node) => node.name);
  if (!path || nodes.length === 0) return [];
  const instances = content.hosts.flatMap((host) =>
    nodes
      .filter((name) => host.instancesStated && !host.instances.some((instance) => instance.server?.name === name))
      .map((name) => addTo(['hosts', host.name, 'instances'], name)),
  );
  const fix = preferredFix(rule.fix('add-owners', { group: group.name, nodes }), [
    ...nodes.map((name) => addTo([...path, 'owners'], name)),
    ...instances,
  ]);
  return [{ ...fix, safe: !content.hosts.some((host) => isDisabledOn(host, nodes)) }];
}

function fits(platform: Platform, node: Server, { hosts, sqlInstances }: GroupContent): boolean {
  if (hosts.length > 0 && !canRunBizTalk(platform, node)) return false;
  return (
    sqlInstances.length === 0 ||
    node.roles === undefined ||
    node.roles.has('sql') ||
    node.roles.has('analysis-services')
  );
}

/** Whether the host could not start there: another finding as heavy as this one. */
function isDisabledOn(host: Host, nodes: readonly string[]): boolean {
  return host.instances.some(({ server, state }) => state === 'disabled' && server && nodes.includes(server.name));
}
