/** The edition that has everything. */
import { message } from '../../text/messages/message.ts';
import type { Fix } from '../rule.ts';

/** States the Enterprise edition. */
export function editionFix(): Fix {
  return {
    title: message('fix.enterprise-edition'),
    operations: [{ op: 'set', path: ['group', 'edition'], value: 'enterprise' }],
    preferred: true,
  };
}
