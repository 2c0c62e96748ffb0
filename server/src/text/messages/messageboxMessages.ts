/** What the rules of the family `messagebox` say. */
export const messageboxMessages = {
  'messagebox/not-redundant.title': 'MessageBox not redundant',
  'messagebox/not-redundant':
    'MessageBox "{db}" is not redundant: if it is lost, every MessageBox becomes unavailable.',

  'messagebox/two-databases.title': 'Two MessageBoxes',
  'messagebox/two-databases':
    'Two MessageBoxes bring almost no benefit: use one, or three with the master routing only.',

  'messagebox/master-publishes.title': 'Master MessageBox publishes',
  'messagebox/master-publishes': 'Disable new message publication on the master "{db}".',
  'messagebox/master-publishes.unknown':
    'Disable new message publication on the master "{db}". Whether it is disabled is not stated.',

  'messagebox/all-disabled.title': 'No MessageBox publishes',
  'messagebox/all-disabled': 'No MessageBox accepts new messages.',

  'messagebox/master-count.title': 'Not exactly one master',
  'messagebox/master-count': 'A group has exactly one master MessageBox; {n} are marked.',
  'messagebox/master-count.unknown': 'A group has exactly one master MessageBox. Which of {dbs} it is is not stated.',

  'messagebox/master-count.other': '"{db}" is marked too',

  'messagebox/uneven.title': 'Unlike MessageBox hardware',
  'messagebox/uneven': 'Work is spread evenly: use like hardware.',

  'fix.add-messagebox': 'Add a third MessageBox, "{db}", and let the master "{master}" only route',
  'fix.remove-messagebox': 'Remove the MessageBox "{db}"',
  'fix.disable-publication': 'Disable new message publication on "{db}"',
  'fix.enable-publication': 'Enable new message publication on "{db}"',
  'fix.mark-master': 'Mark "{db}" as the master MessageBox',
  'fix.only-master': 'Keep "{db}" as the only master MessageBox',
} as const;
