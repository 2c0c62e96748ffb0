/** What the rules of the family `consistency` say. */
export const consistencyMessages = {} as const;
