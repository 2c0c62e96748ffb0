/** What is said of a plan in the editor and on the command line alike. */

export const planMessages = {
  'plan.balance': 'Errors and warnings that the plan closes: {closed}. Those that need a decision: {left}.',
} as const;
