/** What the rules of the family `edition` say. */
export const editionMessages = {
  'edition/multi-messagebox.title': 'Several MessageBoxes need Enterprise',
  'edition/multi-messagebox': 'Several MessageBoxes are an Enterprise feature.',

  'edition/multi-server.title': 'Several servers on Standard or Branch',
  'edition/multi-server': '{edition} allows one BizTalk server per group; {n} are described.',

  'edition/development-in-production.title': 'Development edition in production',
  'edition/development-in-production': '{edition} is for development and test (Evaluation ends after 120 days).',

  'edition/unknown.title': 'Version or edition not stated',
  'edition/unknown': 'State version and edition so that limits can be checked.',

  'edition.enterprise': 'Enterprise',
  'edition.standard': 'Standard',
  'edition.branch': 'Branch',
  'edition.developer': 'Developer',
  'edition.evaluation': 'Evaluation',

  'fix.enterprise-edition': 'Change the edition to enterprise',
  'fix.remove-servers': 'Remove {servers}',
  'fix.purpose': 'Change the purpose to {purpose}',
  'fix.state-version-edition': 'State version "2020" and edition enterprise',
  'fix.state-version': 'State version "2020"',
  'fix.state-edition': 'State edition enterprise',
} as const;
