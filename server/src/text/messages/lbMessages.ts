/** What the rules of the family `lb` say. */
export const lbMessages = {} as const;
