/** Without its tracking host a group goes on, and every host slows down in time. */
import { wanted } from './wanted.ts';

wanted(
  'a tracking host on two servers',
  `
bizha: 1
# want Track fails: application (later systemwide)
# want Track fails, Work/send/FILE: delayed
# want Track fails, tracking: stopped
# want single points: none
servers: { APP1: { roles: [biztalk] }, APP2: { roles: [biztalk] } }
hosts:
  Work: { instances: [APP1, APP2], send: [FILE] }
  Track: { tracking: true, instances: [APP1, APP2] }
`,
);

wanted(
  'global tracking is off: nothing piles up',
  `
bizha: 1
# want Track fails: application
# want Track fails, Work/send/FILE: running
group: { tracking: false }
servers: { APP1: { roles: [biztalk] } }
hosts:
  Work: { instances: [APP1], send: [FILE] }
  Track: { tracking: true, instances: [APP1] }
`,
);
