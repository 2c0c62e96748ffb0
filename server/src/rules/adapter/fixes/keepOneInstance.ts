/** The fixes that leave a host on one of its servers, and with it a single point of failure, as their titles say. */
import { dropFrom } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { activeServerNames } from '../../facts/hosts.ts';
import { type Fix, fixOf } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  { 'keep-instance': 'Keep only the instance of "{host}" on "{server}", a single point of failure' },
  'fix',
);

/** One for each server. Where the file promises to survive failures, less redundancy is no way out. */
export function keepOneInstance({ topology }: Platform, host: Host): readonly Fix[] {
  if (topology.requirements.length > 0) return [];
  const servers = activeServerNames(host);
  return servers.map((kept) =>
    fixOf(
      titles('keep-instance', { host: host.name, server: kept }),
      servers.filter((server) => server !== kept).map((name) => dropFrom(['hosts', host.name, 'instances'], name)),
    ),
  );
}
