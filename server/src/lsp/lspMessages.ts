/** What the language server writes into its log and answers with. */
import { planMessages } from '../features/planMessages.ts';
import { rulePageMessages } from '../features/rulePageMessages.ts';
import { defineMessages } from '../text/message.ts';

const logMessages = {
  'feature.log.crash': '{method} failed: {reason}',
  'feature.log.rule-crash': 'Rule {rule} failed on {uri}: {reason}',
  'feature.log.stage-crash': 'The analysis of {uri} failed: {reason}',
  'feature.log.cancelled': 'The request was cancelled.',
  'feature.fix.no-edits': 'The file as it stands does not allow the change: {title}.',
  'feature.closed-by-plan': '{text} The plan closes this gap.',
  'feature.log.modified': 'The document has changed since this was offered.',
  'feature.log.too-many-files': 'Only the first {n} topology files of {uri} are checked.',
  'feature.log.cannot-read': '{uri} cannot be read: {reason}',
  'feature.import.elsewhere': '"{name}" lies on no disk of this machine. Copy it there, and import the copy.',
} as const;

/** A message of the language server. */
export const message = defineMessages({ ...rulePageMessages, ...planMessages, ...logMessages });
