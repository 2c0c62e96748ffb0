/** Features of the group: tracking and business activity monitoring. They stop without any message being lost. */

import type { Place } from '../../syntax/node.ts';
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
  if (b.overview.isTrackingOn) b.need(workload, 'delayed', 'all', [moving]);
}

function hasTracking({ platform }: GraphBuilder): boolean {
  return platform.databasesOfKind('tracking').length > 0 || platform.hosts.some((host) => host.tracking);
}

/** Any host that tracks; a missing fact where none is said to. */
function trackingHost(b: GraphBuilder): number {
  const hosts = b.platform.hosts.filter((host) => host.tracking).map(({ id }) => id);
  if (hosts.length === 0) return b.unknown(message('failure/missing.tracking-host'));
  const any = b.helper();
  b.need(any, 'run', 'any', hosts);
  return any;
}

export function addFeatures(b: GraphBuilder): void {
  b.whole(at.features, () => {
    const { platform } = b;
    const hosts = platform.hosts.filter((host) => host.tracking);
    const imports = platform.databasesOfKind('bam-primary-import');
    const capacity = hosts.flatMap((host) => capacityOf(b, host));
    const feature = (id: 'tracking' | 'bam', place: Place): number => {
      const node = b.workload({ id, kind: 'feature', host: undefined, application: undefined, place }, capacity);
      b.need(node, 'run', 'all', [trackingHost(b)]);
      return node;
    };
    const [tracked] = [...platform.databasesOfKind('tracking'), ...hosts];
    if (tracked) b.need(feature('tracking', tracked.place), 'run', 'all', databasesOf(b, 'tracking'));
    if (imports[0]) {
      const node = feature('bam', imports[0].place);
      const used = primaryFirst(imports, isDatabaseOnPrimary).map(({ id }) => id);
      b.need(node, 'run', 'all', used);
      b.need(node, 'run', 'all', ['bam']);
      needTracking(b, node);
    }
  });
}
