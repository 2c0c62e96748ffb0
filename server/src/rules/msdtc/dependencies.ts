/** Clustered MSDTC in a group without what it starts after. */
import { addTo, type Operation } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import type { Group } from '../../topology/platform.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Report, reportOn, safeFix } from '../rule.ts';
import { msdtcDependencies } from './fixes/addClusteredMsdtc.ts';

type Dependency = (typeof msdtcDependencies)[number];

const rule = describeRule({
  id: 'msdtc/dependencies',
  kind: 'C',
  severity: 'warning',
  title: 'Clustered MSDTC lacks dependencies',
  says: 'Clustered MSDTC in "{group}" lacks {resources}. It starts after a disk and a network name.',
  matters:
    'The clustered coordinator keeps its log on a disk and is reached by a network name. Without both it does not come up on the other node.',
  fixes: { 'add-msdtc-resources': 'Add {resources} to "{group}"' },
  subject: ['clusterGroup'],
  sources: ['core/troubleshooting-a-windows-server-cluster'],
  scope: 'systemwide',
});

export const dependencies = defineRuleForEach(rule, allClusters, (_, { groups = [] }) =>
  groups.flatMap((group) => reportOf(group) ?? []),
);

function reportOf(group: Group): Report | undefined {
  const lack = lackOf(group);
  if (!lack) return undefined;
  return reportOn(group, rule.say({ group: group.name, resources: lack.missing }), {
    place: lack.place,
    fixes: () => [
      safeFix(
        rule.fix('add-msdtc-resources', { resources: lack.missing, group: group.name }),
        lack.missing.flatMap((name) => add(group, name)),
      ),
    ],
  });
}

/** What is neither in the group, nor, where dependencies are stated, among those of MSDTC. */
function lackOf(group: Group): { readonly missing: readonly Dependency[]; readonly place: Place } | undefined {
  const resource = group.values?.resources?.items.find((item) => item.value === 'msdtc');
  if (!resource) return undefined;
  const stated = group.values?.dependencies?.items.find((item) => item.name === 'msdtc');
  const absent = msdtcDependencies.filter((name) => !group.resources?.has(name));
  const unlinked = msdtcDependencies.filter((name) => stated && !stated.items.some((item) => item.value === name));
  const missing = msdtcDependencies.filter((name) => absent.includes(name) || unlinked.includes(name));
  if (missing.length === 0) return undefined;
  return { missing, place: absent.length > 0 || !stated ? resource.place : stated.place };
}

function add(group: Group, name: Dependency): readonly Operation[] {
  const path = ['clusters', group.cluster.name, 'groups', group.name.slice(group.cluster.name.length + 1)];
  const stated = group.values?.dependencies?.items.find((item) => item.name === 'msdtc');
  const isLinked = !stated || stated.items.some((item) => item.value === name);
  return [
    ...(group.resources?.has(name) ? [] : [addTo([...path, 'resources'], name)]),
    ...(isLinked ? [] : [addTo([...path, 'dependencies', 'msdtc'], name)]),
  ];
}
