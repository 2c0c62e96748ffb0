/**
 * The rules about comments that silence findings. They are judged after all others, in `suppress.ts`, since they are about
 * what those say.
 */
import { defineMessages } from '../../text/message.ts';
import { describeRule } from '../rule.ts';

/** What stands in a comment until people replace it; it is no reason. */
export const placeholders = defineMessages({ 'ignore.placeholder': 'reason to be written' });

const common = { kind: 'M', subject: ['file'], sources: 'format', scope: 'none' } as const;

export const noReason = describeRule({
  ...common,
  id: 'ignore/no-reason',
  severity: 'warning',
  title: 'Ignore comment without a reason',
  says: {
    '': 'This comment gives no reason, so it does not count. Write ": why" after the rule id.',
    placeholder: 'This comment does not count yet: replace "{placeholder}" with the reason.',
  },
  matters: 'The next reader has to know whether the reason still holds. A comment without one silences nothing.',
});

export const expired = describeRule({
  ...common,
  id: 'ignore/expired',
  severity: 'warning',
  title: 'Ignore comment past its date',
  says: 'This comment expired on {date}; "{rule}" is reported again.',
  matters: 'The date was set as the time to look again, and it has come.',
});

export const useless = describeRule({
  ...common,
  id: 'ignore/useless',
  severity: 'hint',
  title: 'Ignore comment without effect',
  says: {
    '': 'Nothing here is reported by "{rule}", so the comment can go.',
    unknown: 'There is no rule "{rule}".',
    nearest: 'There is no rule "{rule}". Did you mean "{nearest}"?',
    family: '"{family}" is a family of rules: name the rules that are meant.',
    date: 'This comment does not count: "{date}" is no date. Write it like 2027-03-31.',
    empty: 'The comment names no rule.',
  },
  matters: 'A comment that silences nothing hides the next finding of its rule, which may be about something else.',
});

export const notAllowed = describeRule({
  ...common,
  id: 'ignore/not-allowed',
  severity: 'warning',
  title: 'Ignore comment for a rule that cannot be silenced',
  says: '"{rule}" reports what cannot work, so it cannot be silenced.',
  matters: 'The rule is about something that cannot work or is not supported. It stays reported until it is changed.',
});
