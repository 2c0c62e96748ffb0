/** Names for the first entry of each kind, as people number theirs. */
import type { EntityKind } from '../../vocabulary/entityKind.ts';

export const sampleNames: Readonly<Partial<Record<EntityKind, string>>> = {
  site: 'Primary',
  hypervisor: 'HV1',
  server: 'BTS01',
  cluster: 'SQLCLU',
  clusterGroup: 'SQL',
  loadBalancer: 'NLB1',
  storage: 'SAN1',
  fileShare: 'Inbox',
  sqlInstance: 'SQLPROD',
  availabilityGroup: 'BTSAG',
  host: 'Receive',
  application: 'Orders',
  receiveLocation: 'ReceiveOrders',
  orchestration: 'OrderProcess',
  sendPort: 'SendOrders',
  adapter: 'Custom',
  externalSystem: 'ERP',
  requirement: 'one server',
  drill: 'first drill',
};
