/** Small files that are hard to cut into entries, for edits that are hard to follow. All are read, some are not sound. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTopology } from '../bench/generateTopology.ts';

/** What most of the time is typed into. */
export const smallTexts: readonly [string, ...string[]] = [
  `bizha: 1
group: { edition: enterprise, version: "2020" }
servers:
  A: { roles: [biztalk], os: "2019" }
  B: { roles: [biztalk] }
hosts:
  H: { instances: [A, B], send: [FTP] }
  R: { instances: [A], receive: [FTP] }
`,
  `# a file with comments
bizha: 1
servers:
  # bizha-ignore host/single-instance: it is enough
  A:
    roles: [biztalk]
  # the second one

  B:
    roles: [sql]
hosts:
  # bizha-ignore host/single-instance: one is enough
  H:
    instances: [A]
    receive: [FTP]
# bizha-ignore-file dr/untested: later
`,
  `bizha: 1
servers:
  A: &biztalk
    roles: [biztalk]
    os: "2016"
  B: *biztalk
  C:
    <<: *biztalk
    os: '2019'
hosts:
  H: &host { instances: &both [A, B] }
  I: { <<: *host, send: [SFTP] }
  J: { instances: *both }
`,
  `bizha: 1
servers:
  "A":
    roles: [biztalk]
  'B C':
    roles: [biztalk]
  ? D
  : roles: [sql]
"hosts":
  H:
    instances:
    - A
    - B C
    send:
    - FTP
`,
  `bizha: 1
servers: {
  A: { roles: [biztalk] }, B: { roles: [biztalk] },
}
clusters:
    X:
        nodes: [A, B]
        groups: { G: { resources: [network-name] }, F: }
hosts:
      H: { clusterGroup: X/G, instances: [A, B] }
      I:
        clusterGroup: X/G
`,
  `bizha: 1
servers:
  A: { roles: [biztalk] }
  a: { roles: [sql] }
  A:
servers:
  B: { roles: [biztalk], notes: "a # no comment" }
hosts: {}
hosts:
  H:
    notes: |
      text: with
        lines:
    instances: [A, B]
  H: { instances: [A] }
`,
  `bizha: 1
group:
  name: &name Contoso
  databaseServer: *name
servers:
  A: { roles: [biztalk, sql], rack: R1 }
  B: { roles: [biztalk, sql], rack: R1 }
clusters:
  X: { nodes: [A, B], groups: { SQL: { resources: [disk, network-name, msdtc] } } }
sqlInstances:
  DB: { on: X/SQL, agent: true }
databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
masterSecretServer: X/SQL
hosts:
  H: { instances: { A: { state: started }, B: }, orchestrations: [O] }
applications:
  App:
    receiveLocations: { In: { adapter: FTP, host: H } }
    sendPorts:
      Out: { adapter: FILE, host: H, target: '\\\\\\\\fs\\\\out' }
requirements:
  one: { survives: any-server }
`,
  `bizha: 1

servers:
  A:
    notes: 'it''s "here"'
  B:
    notes: "say 'no'"
  C: { notes: >-
      folded
      text }
x-more:
  any: thing
hosts:
`,
  '',
  'bizha: 1\nservers:\n  A:\n',
];

const folder = join(import.meta.dirname, '../../examples');

/** The examples of the project. */
export const exampleTexts: readonly [string, ...string[]] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(folder, name), 'utf8')) as [string, ...string[]];

/** One larger file. */
export const largeTexts: readonly [string, ...string[]] = [generateTopology(400)];
