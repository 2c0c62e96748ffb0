/** What does not come back by itself: standby instances, groups without a listener, services that stay stopped. */
import { wanted } from './wanted.ts';

const hosts = (instances: string, receive = 'FTP'): string => `
servers: { APP1: { roles: [biztalk] }, APP2: { roles: [biztalk] } }
hosts: { Pull: { instances: ${instances}, receive: [${receive}] } }
`;

for (const second of ['standby: true', 'state: stopped, standby: true', 'state: disabled, standby: true'])
  wanted(
    `a second instance that somebody starts: ${second}`,
    `
bizha: 1
# want APP1 fails: systemwide
# want APP1 fails, Pull/receive/FTP: stopped
# want APP1 fails, comes back: hostInstance:Pull@APP2 by hand
# want APP2 fails: server
# want APP2 fails, comes back: none
# want single points: server:APP1; service:msdtc@APP1; service:sso@APP1; hostInstance:Pull@APP1
${hosts(`{ APP1: { state: started }, APP2: { ${second} } }`)}`,
  );

wanted(
  'a second instance that is disabled, and not for that',
  `
bizha: 1
# want APP1 fails, comes back: group by hand
${hosts('{ APP1: {}, APP2: { state: disabled } }', 'SFTP')}`,
);

const group = (settings: string, version = '"2016"'): string => `
group: { version: ${version} }
servers: { APP1: { roles: [biztalk] }, APP2: { roles: [biztalk] }, DB1: { roles: [sql] }, DB2: { roles: [sql] } }
clusters:
  SSOCLU: { nodes: [DB1, DB2], groups: { SSO: { resources: [network-name, ip-address, disk, msdtc] } } }
  AGCLU: { nodes: [DB1, DB2] }
sqlInstances: { LEFT: { on: DB1 }, RIGHT: { on: DB2 } }
availabilityGroups:
  AG: { cluster: AGCLU, ${settings} }
databases: { BizTalkMgmtDb: AG, BizTalkMsgBoxDb: AG, SSODB: AG }
masterSecretServer: SSOCLU/SSO
hosts: { Orders: { instances: [APP1, APP2], send: [SFTP] } }
requirements: { any one: { survives: any-server } }
`;

for (const settings of [
  'replicas: [LEFT, RIGHT], listener: none',
  'replicas: [LEFT, RIGHT], listener: { name: L }, failover: manual',
  'replicas: { LEFT: { failover: manual }, RIGHT: { failover: manual } }, listener: { name: L }',
])
  wanted(
    `an availability group that somebody fails over: ${settings}`,
    `
bizha: 1
# want DB1 fails: systemwide
# want DB1 fails, Orders/send/SFTP: stopped
# want DB1 fails, comes back: availabilityGroup:AG by hand; masterSecretServer by itself; host:Orders cannot tell
# want DB2 fails: server
# want promise any one: not met
${group(settings)}`,
  );

wanted(
  'one with a listener fails over by itself',
  `
bizha: 1
# want DB1 fails: server
# want DB1 fails, comes back: availabilityGroup:AG by itself; masterSecretServer by itself; host:Orders cannot tell
# want promise any one: met
${group('replicas: [LEFT, RIGHT], listener: { name: L }')}`,
);

const clustered = (group: string, more = ''): string => `
group: { ${group} }
servers: { APP1: { roles: [biztalk, iis] }, APP2: { roles: [biztalk, iis] }, DB1: , DB2: }
clusters:
  CLU: { nodes: [DB1, DB2], groups: { DB: { resources: [network-name, ip-address, disk, msdtc] } } }
  APPS: { nodes: [APP1, APP2], groups: { PULL: { resources: [network-name, ip-address] } } }
sqlInstances: { MAIN: { on: CLU/DB } }
databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN }
hosts:
  Orders: { instances: [APP1, APP2], send: [SFTP]${more} }
  Pull: { clusterGroup: APPS/PULL, instances: [APP1, APP2], receive: [FTP] }
  Web: { type: isolated, instances: [APP1, APP2], receive: [HTTP] }
requirements: { quickly: { survives: [DB1], recoveryTime: 1h } }
`;

wanted(
  'services of 2010 before the second update stay stopped after a failover of SQL Server',
  `
bizha: 1
# want DB1 fails: server
# want DB1 fails, comes back: sqlInstance:MAIN by itself; host:Orders by hand
${clustered('version: "2010", cumulativeUpdate: 1')}`,
);

for (const version of ['version: "2010", cumulativeUpdate: 5', 'version: "2020"', 'version: "2009"'])
  wanted(
    `others start once: ${version}`,
    `
bizha: 1
# want DB1 fails, comes back: sqlInstance:MAIN by itself; host:Orders cannot tell
# want promise quickly: cannot tell
${clustered(version)}`,
  );
