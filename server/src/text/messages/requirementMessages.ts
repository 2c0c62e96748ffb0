/** What the rules of the family `requirement` say. */
export const requirementMessages = {} as const;
