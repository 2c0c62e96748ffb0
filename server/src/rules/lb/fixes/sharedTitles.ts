/** Titles of fixes that several rules of this family offer. */
import { defineMessages } from '../../../text/message.ts';

export const sharedTitles = defineMessages({ 'add-members': 'Add {servers} to "{lb}"' }, 'fix');
