/** What the rules of the family `reference` say. */
export const referenceMessages = {} as const;
