/** IIS runs an isolated instance, whatever state BizTalk shows of it. */
import { wanted } from './wanted.ts';

wanted(
  'for maintenance both hosts were stopped, and the isolated one served on',
  `
bizha: 1
# want APP1 fails: systemwide
# want APP1 fails, Web/receive/WCF-CustomIsolated: stopped
# want Web@APP1 fails: host
# want iis@APP1 fails: host
# want Listen@APP1 fails, Web/receive/WCF-CustomIsolated: running
servers: { APP1: { roles: [biztalk, iis] } }
hosts:
  Listen: { instances: { APP1: { state: stopped } }, receive: { WCF-Custom: { binding: listening } } }
  Web: { type: isolated, instances: { APP1: { state: stopped } }, receive: [WCF-CustomIsolated] }
  Work: { instances: [APP1], orchestrations: [Log] }
`,
);
