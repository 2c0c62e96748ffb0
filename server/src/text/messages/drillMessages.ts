/** What the rules of the family `drill` say. */
export const drillMessages = {
  'drill/worse-than-predicted.title': 'Drill worse than predicted',
  'drill/worse-than-predicted':
    'In drill "{drill}" the scope was {observed}, and the model predicts {predicted}: something that matters is not described.',
  'drill/over-objective.title': 'Drill over the recovery time objective',
  'drill/over-objective': 'Drill "{drill}" took {took}, longer than the recovery time objective of {objective}.',
  'drill/old.title': 'Old drill',
  'drill/old': 'Drill "{drill}" of {date} is more than a year old: repeat it.',
} as const;
