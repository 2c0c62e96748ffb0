/** The kinds of entries in sentences: alone, and where several are possible. */
import { defineMessages } from '../../text/message.ts';

/** `sqlInstance` → "SQL Server instance". */
export const kindName = defineMessages(
  {
    site: 'site',
    hypervisor: 'hypervisor',
    rack: 'rack',
    availabilityZone: 'availability zone',
    server: 'server',
    cluster: 'cluster',
    clusterGroup: 'cluster group',
    loadBalancer: 'load balancer',
    storage: 'storage',
    fileShare: 'file share',
    sqlInstance: 'SQL Server instance',
    availabilityGroup: 'availability group',
    database: 'database',
    host: 'host',
    application: 'application',
    receiveLocation: 'receive location',
    orchestration: 'orchestration',
    sendPort: 'send port',
    adapter: 'adapter',
    externalSystem: 'external system',
    requirement: 'requirement',
    drill: 'drill',
  },
  'kind',
);

/** `sqlInstance` → "a SQL Server instance", and how such words are joined. */
export const someOfKind = defineMessages(
  {
    site: 'a site',
    hypervisor: 'a hypervisor',
    rack: 'a rack',
    availabilityZone: 'an availability zone',
    server: 'a server',
    cluster: 'a cluster',
    clusterGroup: 'a cluster group',
    loadBalancer: 'a load balancer',
    storage: 'a storage',
    fileShare: 'a file share',
    sqlInstance: 'a SQL Server instance',
    availabilityGroup: 'an availability group',
    database: 'a database',
    host: 'a host',
    application: 'an application',
    receiveLocation: 'a receive location',
    orchestration: 'an orchestration',
    sendPort: 'a send port',
    adapter: 'an adapter',
    externalSystem: 'an external system',
    requirement: 'a requirement',
    drill: 'a drill',
    or: '{first} or {last}',
    comma: '{first}, {rest}',
  },
  'a-kind',
);
