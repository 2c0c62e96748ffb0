/** What the rules of the family `messagebox` say. */
export const messageboxMessages = {} as const;
