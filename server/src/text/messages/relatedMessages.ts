/** What related information says of something that a finding is about as well. */
export const relatedMessages = {
  'related.concerned': '"{name}" is concerned',
} as const;
