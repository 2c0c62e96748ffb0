/** What the rules of the family `adapter` say. */
export const adapterMessages = {
  'adapter.related': 'Handler "{name}"',
} as const;
