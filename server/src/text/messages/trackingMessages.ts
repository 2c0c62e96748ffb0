/** What the rules of the family `tracking` say. */
export const trackingMessages = {} as const;
