/** What is said about comments that silence findings. */
export const ignoreMessages = {
  'ignore/no-reason.title': 'Ignore comment without a reason',
  'ignore/no-reason': 'This comment does not count, because it gives no reason: write ": why" behind the rule.',
  'ignore/expired.title': 'Ignore comment past its date',
  'ignore/expired': 'This comment counted until {date}; "{rule}" is reported again.',
  'ignore/useless.title': 'Ignore comment without effect',
  'ignore/useless': 'Nothing here is reported by "{rule}", so the comment can go.',
  'ignore/useless.unknown': 'There is no rule "{rule}".',
  'ignore/useless.nearest': 'There is no rule "{rule}". Did you mean "{nearest}"?',
  'ignore/useless.family': '"{family}" is a family of rules: name the rules that are meant.',
  'ignore/useless.date': 'This comment does not count, because "{date}" is no date: write it like 2027-03-31.',
  'ignore/useless.empty': 'The comment names no rule.',
  'ignore/not-allowed.title': 'Ignore comment for a rule that cannot be silenced',
  'ignore/not-allowed': '"{rule}" reports what cannot work, so it cannot be silenced.',
  'fix.remove-comment': 'Remove the comment',
} as const;
