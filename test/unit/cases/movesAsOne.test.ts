/** Everything in a cluster group is on one node: what fails on the other node stops nothing, and IIS moves with it. */
import { wanted } from './wanted.ts';

const files = (resources: string, host: string): string => `
servers: { APP1: { roles: [biztalk, iis] }, APP2: { roles: [biztalk, iis] } }
clusters:
  CLU: { nodes: [APP1, APP2], witness: disk, groups: { ALL: { resources: [${resources}] } } }
hosts:
  ${host}
`;
const pull = 'Pull: { clusterGroup: CLU/ALL, instances: [APP1, APP2], receive: [FTP] }';

for (const resources of ['network-name, ip-address, disk, msdtc, sso', 'network-name, ip-address, disk, msdtc'])
  wanted(
    `a host in one group with ${resources}`,
    `
bizha: 1
# want single points: none
# want Pull@APP1 fails: server
# want Pull@APP1 fails, Pull/receive/FTP: reduced
# want APP1 fails, comes back: host:Pull by itself
# want APP2 fails, Pull/receive/FTP: reduced
# want msdtc@APP1 fails: server
# want APP1 + APP2 fail: systemwide
${files(resources, pull)}`,
  );

wanted(
  'isolated instances where IIS is clustered',
  `
bizha: 1
# want APP1 fails: server
# want APP1 fails, Web/receive/HTTP: reduced
# want APP2 fails, Web/receive/HTTP: reduced
# want APP1 fails, comes back: host:Web by itself
# want single points: none
${files('network-name, ip-address, disk, msdtc, sso, iis', 'Web: { type: isolated, instances: [APP1, APP2], receive: [HTTP] }')}`,
);
