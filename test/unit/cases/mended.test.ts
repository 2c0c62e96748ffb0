/** What cannot work, and an answer that rests on it: it holds only as if that were mended. */
import { wanted } from './wanted.ts';

const platform = (
  app: string,
  db = '',
  witness = 'disk',
  resources = 'network-name, ip-address, disk, msdtc',
): string => `
servers:
  APP1: { roles: [biztalk]${app} }
  APP2: { roles: [biztalk]${app} }
  DB1: { roles: [sql]${db} }
  DB2: { roles: [sql]${db} }
clusters:
  CLU: { nodes: [DB1, DB2], witness: ${witness}, groups: { DB: { resources: [${resources}] } } }
sqlInstances: { MAIN: { on: CLU/DB } }
databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
masterSecretServer: { on: CLU/DB }
hosts: { Orders: { instances: [APP1, APP2], send: [SFTP] } }
requirements:
  any one: { survives: any-server }
`;

wanted(
  'application servers whose MSDTC takes no calls from the network',
  `
bizha: 1
# want promise any one: cannot tell
# want APP1 fails, as if mended: msdtc/network-access-off of server:APP2
# want DB1 fails, as if mended: msdtc/network-access-off of server:APP1; msdtc/network-access-off of server:APP2
# want as if mended: msdtc/network-access-off of server:APP1; msdtc/network-access-off of server:APP2
# want DB1 fails: server
# want APP1 fails: server
${platform(', msdtc: { networkAccess: false }')}`,
);

wanted(
  'the same servers with access',
  `
bizha: 1
# want promise any one: met
# want APP1 fails, as if mended: none
# want as if mended: none
${platform(', msdtc: { networkAccess: true }')}`,
);

wanted(
  'nodes without access under no clustered MSDTC',
  `
bizha: 1
# want promise any one: cannot tell
# want DB1 fails, as if mended: msdtc/network-access-off of server:DB2
# want DB2 fails, as if mended: msdtc/network-access-off of server:DB1
${platform('', ', msdtc: { networkAccess: false }', 'disk', 'network-name, ip-address, disk')}`,
);

wanted(
  'an isolated server of which nothing is asked',
  `
bizha: 1
# want promise any one: met
# want DB1 fails, as if mended: none
${platform('').replace('servers:\n', 'servers:\n  OLD: { roles: [sql], msdtc: { networkAccess: false } }\n')}`,
);

wanted(
  'two nodes and no witness',
  `
bizha: 1
# want promise any one: cannot tell
# want DB1 fails, as if mended: cluster/no-witness of cluster:CLU
# want DB1 fails: server
${platform('', '', 'none')}`,
);

wanted(
  'a node that lacks the master secret',
  `
bizha: 1
# want promise any one: cannot tell
# want DB1 fails, as if mended: sso/secret-missing-on-node of masterSecretServer
${platform('').replace('{ on: CLU/DB }\nhosts', '{ on: CLU/DB, secretOn: [DB1] }\nhosts')}`,
);

wanted(
  'different levels of authentication between application servers',
  `
bizha: 1
# want promise any one: cannot tell
# want APP1 fails, as if mended: msdtc/rpc-level of server:APP2
# want APP2 fails, as if mended: none
${platform('').replace('APP1: { roles: [biztalk] }', 'APP1: { roles: [biztalk], msdtc: { rpcSecurity: mutual } }').replace('APP2: { roles: [biztalk] }', 'APP2: { roles: [biztalk], msdtc: { rpcSecurity: none } }')}`,
);

wanted(
  'a promise that is not met anyway stays so',
  `
bizha: 1
# want promise any one: not met
${platform(', msdtc: { networkAccess: false }').replace('instances: [APP1, APP2]', 'instances: [APP1]')}`,
);

wanted(
  'two isolated hosts in one application pool',
  `
bizha: 1
# want APP1 fails, as if mended: host/shared-app-pool of hostInstance:Beta@APP2
# want as if mended: host/shared-app-pool of hostInstance:Beta@APP1; host/shared-app-pool of hostInstance:Beta@APP2
# want promise any one: cannot tell
servers: { APP1: { roles: [biztalk, iis] }, APP2: { roles: [biztalk, iis] } }
loadBalancers: { LB: { kind: hardware, redundant: true, members: [APP1, APP2], serves: [Alpha, Beta] } }
hosts:
  Alpha: { type: isolated, instances: { APP1: { appPools: [Pool] }, APP2: { appPools: [Pool] } }, receive: [SOAP] }
  Beta: { type: isolated, instances: { APP1: { appPools: [pool] }, APP2: { appPools: [pool] } }, receive: [SOAP] }
requirements: { any one: { survives: any-biztalk-server } }
`,
);
