/** What the rules of the family `drill` say. */
export const drillMessages = {} as const;
