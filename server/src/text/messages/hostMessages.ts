/** What the rules of the family `host` say. */
export const hostMessages = {
  'host.unknown-content': 'its content',
} as const;
