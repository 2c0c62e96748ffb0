/** What pages about ignore comments show. Their rules are judged after all others and have no examples of their own. */

const around = (comment: string): string => `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  ${comment}
  Yearly: { instances: [BTS01], send: [FILE] }
`;

const counts = '# bizha-ignore host/single-instance until 2027-06-30: sent once a year, by hand';

/** A file on which the rule reports, more such files for what it says, and one that is fine. */
export interface IgnoreExample {
  readonly bad: string;
  readonly more: readonly string[];
  readonly good: string;
  readonly silent: readonly string[];
}

export const ignoreExamples: Readonly<Record<string, IgnoreExample>> = {
  'ignore/no-reason': {
    bad: around('# bizha-ignore host/single-instance'),
    more: [],
    good: around(counts),
    silent: ['a comment with a reason'],
  },
  'ignore/expired': {
    bad: around('# bizha-ignore host/single-instance until 2026-06-30: until the new server is there'),
    more: [],
    good: around(counts),
    silent: ['a date that is still to come', 'a comment without a date'],
  },
  'ignore/useless': {
    bad: around('# bizha-ignore host/mixed-functions: a small host'),
    more: [
      around('# bizha-ignore host/single-instances: sent once a year'),
      around('# bizha-ignore host: sent once a year'),
      around('# bizha-ignore host/single-instance until summer: sent once a year'),
    ],
    good: around(counts),
    silent: ['a comment for what is reported there'],
  },
  'ignore/not-allowed': {
    bad: around('# bizha-ignore reference/unknown-id: described later'),
    more: [],
    good: around(counts),
    silent: ['a comment for a redundancy gap or a recommendation'],
  },
};
