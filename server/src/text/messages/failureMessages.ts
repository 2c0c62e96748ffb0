/** What the failure analysis says. */
export const failureMessages = {} as const;
