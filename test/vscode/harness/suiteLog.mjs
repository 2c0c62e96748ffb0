// What a suite in an extension host says to the harness outside. Both share one channel with the workbench's own
// messages, so the suite marks its beginning, what it is about to run, its tally and its end.

export const marks = { begin: '::suite::', running: '::running::', tally: '::tally::', end: '::end::' };
