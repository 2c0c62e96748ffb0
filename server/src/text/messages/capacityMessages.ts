/** What the rules of the family `capacity` say. */
export const capacityMessages = {} as const;
