/** What the rules of the family `adapter` say. */
export const adapterMessages = {} as const;
