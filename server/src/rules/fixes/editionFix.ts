/** The edition that has everything. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineMessages } from '../../text/message.ts';
import { type Fix, preferredFix } from '../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'enterprise-edition': 'Change the edition to enterprise' }, 'fix');

/** States the Enterprise edition. */
export function editionFix(): Fix {
  return preferredFix(titles('enterprise-edition'), [setKey(['group', 'edition'], 'enterprise')]);
}
