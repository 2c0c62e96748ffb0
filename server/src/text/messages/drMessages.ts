/** What the rules of the family `dr` say. */
export const drMessages = {} as const;
