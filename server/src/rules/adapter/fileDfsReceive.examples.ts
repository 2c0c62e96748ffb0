/** Examples of `adapter/file-dfs-receive`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/file-dfs-receive',
  fires: String.raw`bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  FS01: { roles: [file] }
fileShares:
  Inbox: { path: '\\corp.example\inbox', kind: dfs } # want
hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: '\\corp.example\inbox\orders' } } }
`,
  alsoFires: [
    {
      name: 'the share by its name',
      change: [[String.raw`{ path: '\\corp.example\inbox\orders' }`, '{ share: inbox }']],
    },
  ],
  silent: [
    { name: 'sending', change: [['receive: { FILE', 'send: { FILE']] },
    { name: 'another kind of share', change: [['kind: dfs', 'kind: windows']] },
    { name: 'another share', change: [[String.raw`example\inbox\orders`, String.raw`example\outbox\orders`]] },
    {
      name: 'a location that is switched off',
      change: [[String.raw`\orders' }`, String.raw`\orders', enabled: false }`]],
    },
    { name: 'on one server, of which another rule speaks', change: [['kind: dfs }', 'kind: dfs, on: FS01 }']] },
  ],
  absent: [
    { name: 'what kind of share it is', change: [[', kind: dfs', '']] },
    { name: 'the path', change: [[String.raw`{ path: '\\corp.example\inbox\orders' }`, '{}']] },
  ],
};
