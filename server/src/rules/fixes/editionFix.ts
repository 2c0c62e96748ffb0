/** The edition that has everything. */
import { defineMessages } from '../../text/message.ts';
import type { Fix } from '../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'enterprise-edition': 'Change the edition to enterprise' }, 'fix');

/** States the Enterprise edition. */
export function editionFix(): Fix {
  return {
    title: titles('enterprise-edition'),
    operations: [{ op: 'set', path: ['group', 'edition'], value: 'enterprise' }],
    preferred: true,
  };
}
