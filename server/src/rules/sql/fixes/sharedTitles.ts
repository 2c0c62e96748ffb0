/** Titles of fixes that several rules of this family offer. */
import { defineMessages } from '../../../text/message.ts';

export const sharedTitles = defineMessages(
  {
    'add-to-group': 'Add "{db}" to "{group}"',
    'raise-service-pack': 'Raise {instances} to SP3',
    'sql-enterprise': 'Change the edition of {instances} to enterprise',
    'remove-protection': 'Remove {method} from "{db}"',
  },
  'fix',
);
