/** Examples of `infra/file-server-single`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'infra/file-server-single',
  fires: String.raw`bizha: 1

sites:
  Main: {}
  DR: { role: disaster-recovery }

servers:
  BTS01: { site: Main, roles: [biztalk] }
  BTS02: { site: Main, roles: [biztalk] }
  FS01: { site: Main, roles: [file] } # want

fileShares:
  Drop: { path: '\\FS01\drop', on: FS01, redundant: true }

hosts:
  Orders:
    instances: [BTS01, BTS02]
    send: { WCF-Custom: { uses: [FS01] } }
`,
  silent: [
    { name: 'nothing uses it', change: [['uses: [FS01]', 'uses: []']] },
    { name: 'a redundant share of it is used', change: [['WCF-Custom: { uses: [FS01] }', 'FILE: { share: Drop }']] },
    {
      name: 'the finding about the share says it all',
      change: [
        ['WCF-Custom: { uses: [FS01] }', 'FILE: { share: Drop }'],
        [', redundant: true }', ' }'],
      ],
    },
    {
      name: 'the finding about the backup says it all',
      change: [
        ['uses: [FS01]', 'uses: []'],
        [', redundant: true }', ' }\n\nbackup: { share: Drop }'],
      ],
    },
    { name: 'at the disaster-recovery site', change: [['FS01: { site: Main', 'FS01: { site: DR']] },
  ],
  absent: [
    {
      name: 'what the server does is not stated',
      change: [
        ['{ site: Main, roles: [file] }', '{ site: Main }'],
        ["path: '\\\\FS01\\drop', on: FS01", "path: '\\\\NAS\\drop'"],
      ],
    },
    { name: 'what the port needs is not stated', change: [['WCF-Custom: { uses: [FS01] }', 'WCF-Custom: {}']] },
  ],
};
