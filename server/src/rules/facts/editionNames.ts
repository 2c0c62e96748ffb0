/** What people call the editions of BizTalk Server. */
import { defineMessages } from '../../text/message.ts';

export const editionName = defineMessages(
  {
    enterprise: 'Enterprise',
    standard: 'Standard',
    branch: 'Branch',
    developer: 'Developer',
    evaluation: 'Evaluation',
  },
  'edition',
);
