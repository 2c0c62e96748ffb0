// What a suite in an extension host says to the harness outside. Both share one channel with the workbench's own
// messages, so the suite marks its beginning, its tally and its end.

export const marks = { begin: '::suite::', tally: '::tally::', end: '::end::' };
