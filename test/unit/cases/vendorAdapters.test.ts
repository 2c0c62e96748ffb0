/** Adapters of vendors that pull and that listen: one instance in a cluster, or several behind a balancer. */
import { wanted } from './wanted.ts';

wanted(
  'hosts with adapters that the file describes',
  `
bizha: 1
# want single points: none
# want APP1 fails: server
# want APP1 fails, Pull/receive/acme SFTP: reduced
# want Send@APP2 fails, Send/send/acme SFTP: reduced
servers: { APP1: { roles: [biztalk] }, APP2: { roles: [biztalk] } }
hosts:
  Pull: { instances: [APP1, APP2], receive: [acme SFTP] }
  Listen: { instances: [APP1, APP2], receive: [acme AS2] }
  Send: { instances: [APP1, APP2], send: [acme SFTP] }
adapters:
  acme SFTP: { receiveHost: in-process, receiveAvailability: clustered-host, sendAvailability: instances }
  acme AS2: { receiveHost: in-process, receiveAvailability: load-balancer }
`,
);
