/** What the rules of the family `cluster` say. */
export const clusterMessages = {} as const;
