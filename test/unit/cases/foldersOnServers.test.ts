/** A folder is where its path says: on the server that it names, on the share that it is under, wherever it is written. */
import { wanted } from './wanted.ts';

const servers = 'servers: { APP1: { roles: [biztalk] }, APP2: { roles: [biztalk] }, STORE: { roles: [file] } }';
const stops = `
# want STORE fails: systemwide
# want files@STORE fails: systemwide
# want APP1 fails: server`;

for (const path of ['\\\\STORE\\in', '\\\\store.corp.example\\in\\*.xml'])
  wanted(
    `a folder on a described server: ${path}`,
    `
bizha: 1${stops}
# want single points: server:STORE; service:files@STORE
${servers}
hosts: { In: { instances: [APP1, APP2], receive: { FILE: { path: '${path}' } } } }
`,
  );

wanted(
  'a share of which only the path says where it is',
  `
bizha: 1${stops}
# want DROP fails: systemwide
# want single points: server:STORE; service:files@STORE; fileShare:DROP
${servers}
fileShares: { DROP: { path: '\\\\STORE\\in' } }
hosts: { In: { instances: [APP1, APP2], receive: { FILE: { share: DROP } } } }
`,
);
