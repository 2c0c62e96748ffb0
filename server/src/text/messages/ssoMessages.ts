/** What the rules of the family `sso` say. */
export const ssoMessages = {} as const;
