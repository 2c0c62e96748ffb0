/** What the rules of the family `db` say. */
export const dbMessages = {} as const;
