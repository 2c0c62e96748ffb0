/** What the rules of the family `edition` say. */
export const editionMessages = {} as const;
