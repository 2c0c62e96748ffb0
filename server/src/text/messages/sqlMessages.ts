/** What the rules of the family `sql` say. */
export const sqlMessages = {} as const;
