/** What the rules of the family `tms` say. */
export const tmsMessages = {} as const;
