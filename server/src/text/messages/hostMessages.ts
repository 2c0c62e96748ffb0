/** What the rules of the family `host` say. */
export const hostMessages = {} as const;
