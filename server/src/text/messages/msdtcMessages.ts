/** What the rules of the family `msdtc` say. */
export const msdtcMessages = {} as const;
