/** What the rules of the family `consistency` say. */
export const consistencyMessages = {
  'consistency/twins-differ.title': 'Twins differ',
  'consistency/twins-differ': '"{server}" stands in for "{twin}", and they differ in {facts}.',
} as const;
