/** A clustered host with nothing in it that gains by the cluster: plain instances would share the load as well. */
import { removeKey } from '../../syntax/edit/operation.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { listens } from '../facts/balancers.ts';
import { localPath } from '../facts/filePaths.ts';
import { clusteredHostNeed, hasContent } from '../facts/hosts.ts';
import { isClusteredWithSso } from '../facts/masterSecret.ts';
import { parallelWorkOf } from '../facts/parallelWork.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/unneeded-cluster',
  kind: 'R',
  severity: 'information',
  title: 'Clustered host without need',
  says: 'Clustering "{host}" brings no benefit. Several plain instances share the load as well.',
  matters:
    'A clustered host runs on one node at a time. Plain instances on the same servers survive the same failures, share the load, and need no cluster to be tested.',
  fixes: { uncluster: 'Run "{host}" as plain instances' },
  subject: ['host'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'install/install-biztalk-server-in-a-multi-computer-environment',
  ],
  scope: 'none',
});

export const unneededCluster = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (!host.clustered || hasContent(host) !== 'yes' || host.handlers.some((each) => mayNeedCluster(host, each)))
    return undefined;
  if (isClusteredWithSso(platform, host)) return undefined;
  return reportOn(host, rule.say({ host: host.name }), {
    place: host.entry.values.clusterGroup?.place ?? host.place,
    fixes: () => uncluster(host),
  });
});

/** Whether the handler gains by a clustered host, or that is unknown: custom adapters, parallel polling, local folders. */
function mayNeedCluster(host: Host, handler: Handler): boolean {
  const { adapter, settings, direction } = handler;
  if (!adapter?.builtIn || adapter.name === 'MSMQ' || adapter.name === 'WCF-NetMsmq') return true;
  if (localPath(handler) || clusteredHostNeed(host, handler) !== 'no') return true;
  if (direction === 'send') return false;
  return (
    (settings.orderedDelivery?.value ?? builtInAdapter(adapter.name)?.orderedReceive === 'yes') ||
    adapter.name === 'POP3' ||
    adapter.name === 'WCF-Custom' ||
    adapter.receive === 'local' ||
    listens(handler) !== 'no' ||
    parallelWorkOf(host, handler) !== 'shared'
  );
}

/** Its instances stay, those that waited on passive nodes as running ones. */
function uncluster(host: Host): readonly Fix[] {
  if (host.activeInstances.length < 2) return [];
  const path = ['hosts', host.name];
  const waiting = host.instances.filter(({ state }) => state === 'stopped');
  return [
    preferredFix(rule.fix('uncluster', { host: host.name }), [
      removeKey([...path, 'clusterGroup']),
      ...(host.entry.values.dependsOn ? [removeKey([...path, 'dependsOn'])] : []),
      ...waiting.map(({ serverName }) => removeKey([...path, 'instances', serverName, 'state'])),
    ]),
  ];
}
