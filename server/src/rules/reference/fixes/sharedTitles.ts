/** Titles of fixes that several rules of this family offer. */
import { defineMessages } from '../../../text/message.ts';

export const sharedTitles = defineMessages({ 'move-instance': 'Move the instance of "{host}" to {server}' }, 'fix');
