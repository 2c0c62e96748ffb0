/** Fixes that several rules of this family offer, and titles of such fixes. */
import { dropFrom, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { AvailabilityGroup, SqlInstance } from '../../../topology/platform.ts';
import { type Fix, fixOf, preferredFix } from '../../rule.ts';
import type { Protection } from '../protection.ts';

export const sharedTitles = defineMessages(
  {
    'add-to-group': 'Add "{db}" to "{group}"',
    'raise-service-pack': 'Raise {instances} to SP3',
    'sql-enterprise': 'Change the edition of {instances} to enterprise',
    'remove-protection': 'Remove {method} from "{db}"',
  },
  'fix',
);

/** Puts a database into an availability group. */
export function addToGroup(db: string, { name }: AvailabilityGroup): Fix {
  return preferredFix(sharedTitles('add-to-group', { db, group: name }), [setKey(['databases', db, 'on'], name)]);
}

/** Raises instances of SQL Server to the edition without the limits of Standard. */
export function toEnterprise(instances: readonly SqlInstance[]): Fix {
  const names = instances.map(({ name }) => name);
  const operations = names.map((name) => setKey(['sqlInstances', name, 'edition'], 'enterprise'));
  return fixOf(sharedTitles('sql-enterprise', { instances: names }), operations);
}

/** Removes a way of protection, by the name that people use, from a database. */
export function removeProtection(db: string, protection: Protection, method: string): Fix {
  const drop = dropFrom(['databases', db, 'protection'], protection);
  return preferredFix(sharedTitles('remove-protection', { method, db }), [drop]);
}
