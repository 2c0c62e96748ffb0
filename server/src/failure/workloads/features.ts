/** Features of the group: tracking and business activity monitoring. They stop without any message being lost. */

import { capacityOf } from '../components/hosts.ts';
import { databasesOf } from '../components/masterSecretServer.ts';
import { isDatabaseOnPrimary, primaryFirst } from '../components/primary.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';

const at = stages('moving', 'features');

const moving = 'tracking data are moved';

/** Declares what moves tracking data out of the MessageBox, where that is done. */
export function declareTracking(b: GraphBuilder): void {
  b.whole(at.moving, () => {
    if (hasTracking(b)) b.need(b.named(moving), 'run', 'all', [trackingHost(b), ...databasesOf(b, 'tracking')]);
  });
}

/** What is not moved piles up in the MessageBox, until publishing is throttled on all hosts. */
export function needTracking(b: GraphBuilder, workload: number): void {
  const node = b.node(moving);
  if (node !== undefined && b.overview.isTrackingOn) b.need(workload, 'delayed', 'all', [node]);
}

function hasTracking({ platform }: GraphBuilder): boolean {
  return platform.databasesOfKind('tracking').length > 0 || platform.hosts.some((host) => host.tracking);
}

/** Any host that tracks; a missing fact where none is said to. */
function trackingHost(b: GraphBuilder): number {
  const hosts = b.platform.hosts.filter((host) => host.tracking).flatMap((host) => b.node(host.id) ?? []);
  if (hosts.length === 0) return b.unknown(message('failure/missing.tracking-host'));
  const any = b.helper();
  b.need(any, 'run', 'any', hosts);
  return any;
}

export function addFeatures(b: GraphBuilder): void {
  b.whole(at.features, () => declareFeatures(b));
}

function declareFeatures(b: GraphBuilder): void {
  const { platform } = b;
  const hosts = platform.hosts.filter((host) => host.tracking);
  const [tracking] = platform.databasesOfKind('tracking');
  const imports = platform.databasesOfKind('bam-primary-import');
  const importDatabase = imports[0];
  const capacity = hosts.flatMap((host) => capacityOf(b, host));
  const feature = (id: 'tracking' | 'bam', place: typeof platform.topology.groupPlace): number => {
    const node = b.workload({ id, kind: 'feature', host: undefined, application: undefined, place }, capacity);
    b.need(node, 'run', 'all', [trackingHost(b)]);
    return node;
  };
  const first = hosts[0];
  if (tracking || first) {
    const node = feature('tracking', tracking?.place ?? first?.place ?? platform.topology.groupPlace);
    b.need(node, 'run', 'all', databasesOf(b, 'tracking'));
  }
  if (importDatabase) {
    const node = feature('bam', importDatabase.place);
    const used = primaryFirst(imports, isDatabaseOnPrimary).flatMap((database) => b.node(database.id) ?? []);
    b.need(node, 'run', 'all', used);
    const bam = b.node('bam');
    if (bam !== undefined) b.need(node, 'run', 'all', [bam]);
    needTracking(b, node);
  }
}
