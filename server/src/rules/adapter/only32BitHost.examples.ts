/** Examples of `adapter/32bit-host`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'adapter/32bit-host',
  fires: `bizha: 1
adapters:
  Fax: {}
hosts:
  Send: { bits: 64, send: [FTP] } # want
`,
  alsoFires: [{ name: 'two adapters', change: [['[FTP]', '[FTP], receive: [POP3]']] }],
  silent: [
    { name: 'a 32-bit host', change: [['bits: 64', 'bits: 32']] },
    { name: 'another adapter', change: [['[FTP]', '[SFTP]']] },
    { name: 'an update that lifted it', change: [['Fax: {}', 'FTP: { bits: any }']] },
  ],
  absent: [{ name: 'the bits are not stated', change: [['bits: 64, ', '']] }],
  fixes: [{ title: 'Make "Send" a 32-bit host', change: [['bits: 64', 'bits: 32']] }],
};
