/** What the rules of the family `bam` say. */
export const bamMessages = {} as const;
