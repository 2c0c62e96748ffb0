/** Titles of fixes that several rules of this family offer. */
import { defineMessages } from '../../../text/message.ts';

export const sharedTitles = defineMessages({ 'remove-ordered': 'Remove "orderedDelivery"' }, 'fix');
