/** The codicon of each kind of thing in the trees. */
import type { ComponentKind, WorkloadKind } from '../../failure/model.ts';
import type { SettingsKind } from '../../vocabulary/entityKind.ts';

export const kindIcons: Readonly<Record<ComponentKind | SettingsKind, string>> = {
  group: 'organization',
  site: 'globe',
  hypervisor: 'vm',
  rack: 'layers',
  availabilityZone: 'map',
  server: 'server',
  cluster: 'server-environment',
  clusterGroup: 'group-by-ref-type',
  loadBalancer: 'split-horizontal',
  storage: 'save-all',
  fileShare: 'folder-library',
  sqlInstance: 'database',
  availabilityGroup: 'references',
  database: 'table',
  host: 'package',
  application: 'symbol-namespace',
  receiveLocation: 'arrow-down',
  orchestration: 'type-hierarchy',
  sendPort: 'arrow-up',
  adapter: 'plug',
  externalSystem: 'link-external',
  requirement: 'law',
  drill: 'beaker',
  service: 'gear',
  hostInstance: 'server-process',
  masterSecretServer: 'key',
  tms: 'watch',
  bam: 'graph',
  backup: 'archive',
  disasterRecovery: 'sync',
};

export const workloadIcons: Readonly<Record<WorkloadKind, string>> = {
  receive: 'arrow-down',
  orchestration: 'type-hierarchy',
  send: 'arrow-up',
  host: 'package',
  feature: 'graph',
};
