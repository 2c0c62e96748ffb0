/** What the severities are called. */
import { defineMessages } from '../text/message.ts';

export const severityNames = {
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.information': 'information',
  'severity.hint': 'hint',
} as const;

/** The name of a severity. */
export const message = defineMessages(severityNames);
