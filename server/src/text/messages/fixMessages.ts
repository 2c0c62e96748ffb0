/** Titles of fixes that several rules offer. Imperatives. */
export const fixMessages = {
  'fix.replace-nearest': 'Replace by "{name}"',
  'fix.quote': 'Write {text} in quotes',
} as const;
