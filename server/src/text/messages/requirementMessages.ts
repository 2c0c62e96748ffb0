/** What the rules of the family `requirement` say. */
export const requirementMessages = {
  'requirement/not-met.title': 'Requirement not met',
  'requirement/not-met': 'Requirement "{requirement}" is not met: without {failed}, "{workload}" stops.',
  'requirement/not-met.restart':
    'Requirement "{requirement}" is not met: without {failed}, "{workload}" does not come back after a restart.',
  'requirement/not-met.too-slow':
    'Requirement "{requirement}" is not met: without {failed}, "{name}" may need {took} to come back, and {limit} is promised.',
  'requirement/not-met.why': 'Requirement "{requirement}" is not met. {why}',
  'requirement/not-met.chain': '"{workload}" needs, one through the other, {chain}.',
  'requirement/cannot-tell.title': 'Requirement cannot be checked',
  'requirement/cannot-tell': 'Whether requirement "{requirement}" is met cannot be told. {missing}',
} as const;
