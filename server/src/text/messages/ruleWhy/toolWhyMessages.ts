/** Why rules matter that are about the text of a file and its comments. */
export const toolWhyMessages = {
  'syntax/yaml.matters': 'What cannot be read is not checked. The rest of the file is, so its other findings hold.',
  'format/missing-version.matters':
    'The version says by which rules the file is to be read, now and by later versions of bizha.',
  'format/unsupported-version.matters': 'Keys may mean something else in another version, so nothing is guessed.',
  'format/unknown-key.matters':
    'A key that is not known is not read: what it was meant to state counts as unknown, and rules that need it are silent.',
  'format/wrong-type.matters': 'The value is not read, so what it was meant to state counts as unknown.',
  'format/bad-value.matters': 'The value is not read, so what it was meant to state counts as unknown.',
  'format/contradiction.matters': 'Only one of the two can be true. Conclusions follow the one that the message names.',
  'format/too-large.matters':
    'Files are bounded so that none can hang an editor or a pipeline. What was left out is not checked.',
  'ignore/no-reason.matters':
    'The next reader has to know whether the reason still holds. A comment without one silences nothing.',
  'ignore/expired.matters': 'The date was set so that somebody looks again, and it has come.',
  'ignore/useless.matters':
    'A comment that silences nothing hides the next finding of its rule, which may be about something else.',
  'ignore/not-allowed.matters': 'What cannot work does not begin to work because nobody mentions it.',
} as const;
