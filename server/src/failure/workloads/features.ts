/** Features of the group: tracking and business activity monitoring. They stop without any message being lost. */

import { instanceNodes } from '../components/hosts.ts';
import { databasesOf } from '../components/masterSecretServer.ts';
import { isDatabaseOnPrimary, primaryFirst } from '../components/primary.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';

const at = stages('features');

export function addFeatures(b: GraphBuilder): void {
  b.whole(at.features, () => declareFeatures(b));
}

function declareFeatures(b: GraphBuilder): void {
  const { platform } = b;
  const hosts = platform.hosts.filter((host) => host.tracking);
  const [tracking] = platform.databasesOfKind('tracking');
  const imports = platform.databasesOfKind('bam-primary-import');
  const importDatabase = imports[0];
  const movers = hosts.flatMap((host) => b.node(host.id) ?? []);
  const capacity = hosts.flatMap((host) => instanceNodes(b, host).map((each) => each.ready));
  const feature = (id: 'tracking' | 'bam', place: typeof platform.topology.groupPlace): number => {
    const node = b.workload({ id, kind: 'feature', host: undefined, application: undefined, place }, capacity);
    b.need(node, 'run', 'any', movers.length > 0 ? movers : [b.unknown(message('failure/missing.tracking-host'))]);
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
  }
}
