/** Copies that SQL Server makes of a database by itself, none of which is high availability for BizTalk databases. */
import type { Database, Platform } from '../../topology/platform.ts';
import { isBizTalkDatabase } from '../facts/sqlRedundancy.ts';

export type Protection = NonNullable<Database['entry']['values']['protection']>['items'][number]['value'];

/** The BizTalk databases that state one of these methods, each with the first of them and where it says so. */
export function protectedBy(platform: Platform, methods: readonly Protection[]) {
  return platform.databases.filter(isBizTalkDatabase).flatMap((database) => {
    const found = database.entry.values.protection?.items.find((item) => methods.includes(item.value));
    return found ? [{ database, method: found.value, place: found.place }] : [];
  });
}
