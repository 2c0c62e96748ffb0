/** What the severities are called. */

export const severityNames = {
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.information': 'information',
  'severity.hint': 'hint',
} as const;
