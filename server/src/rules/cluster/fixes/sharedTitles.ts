/** Titles of fixes that several rules of this family offer. */
import { defineMessages } from '../../../text/message.ts';

export const sharedTitles = defineMessages(
  {
    'add-node': 'Add the node "{node}" to "{cluster}"',
    'drop-owners': 'Let "{group}" run on {nodes} only',
    'uncluster-host': 'Take "{host}" out of the cluster group',
  },
  'fix',
);
