/** What the rules of the family `infra` say. */
export const infraMessages = {} as const;
