/** More tracking instances than can do anything: one works for each MessageBox, one more takes over. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import type { Host } from '../../topology/platform.ts';
import { isDedicatedTrackingHost } from '../facts/hosts.ts';
import { hasUnknownDatabase, messageBoxes, trackingHosts, trackingInstances } from '../facts/tracking.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'tracking/surplus',
  kind: 'R',
  severity: 'hint',
  title: 'More than N+1 tracking instances',
  says: 'Host {hosts} tracks in {n} instances: more than {needed} bring no benefit.',
  matters:
    'One instance serves one MessageBox. Those beyond the spare one have nothing to do and still cost memory and polling.',
  fixes: { 'remove-surplus': 'Remove the instances of "{host}" on {servers}' },
  subject: ['host'],
  sources: ['tg/configuring-a-dedicated-tracking-host'],
  scope: 'none',
});

export const surplus = defineRule(rule, function* ({ platform }) {
  const hosts = trackingHosts(platform);
  const instances = trackingInstances(platform);
  const boxes = messageBoxes(platform).length;
  const last = hosts.at(-1);
  if (!last || !instances || boxes === 0 || instances.length <= boxes + 1 || hasUnknownDatabase(platform)) return;
  // Instances of a host with other work, or of one that moves between nodes, are there for other reasons.
  if (!hosts.every((host) => isDedicatedTrackingHost(host) && !host.clustered)) return;
  yield reportOn(last, rule.say({ hosts: hosts.map((host) => host.name), n: instances.length, needed: boxes + 1 }), {
    place: last.entry.values.instances?.place ?? last.place,
    fixes: () => removeLast(last, instances.length - boxes - 1),
  });
});

/** The last ones listed; only where the host keeps one. */
function removeLast(host: Host, count: number): readonly Fix[] {
  const instances = host.activeInstances;
  if (instances.length <= count) return [];
  const servers = instances.slice(-count).map((instance) => instance.serverName);
  return [
    preferredFix(
      rule.fix('remove-surplus', { host: host.name, servers }),
      servers.map((name) => dropFrom(['hosts', host.name, 'instances'], name)),
    ),
  ];
}
