/**
 * BizTalk servers for the disaster-recovery site: as many as production has and of the same make, with what the mirrored
 * hosts need. Source: tg/preparing-the-disaster-recovery-biztalk-servers
 */
import type { Written } from '../../../syntax/edit/operation.ts';
import type { Platform, Server, ServerRole } from '../../../topology/platform.ts';
import { primaryBizTalkServers } from '../../facts/hosts.ts';
import { type Chosen, newEntry, statedValues } from '../../fixes/chosen.ts';
import { freeName } from '../../fixes/freeName.ts';
import { neededRoles } from '../../fixes/secondInstance.ts';
import { hostsToMirror } from './mirrorHosts.ts';

/** One for each BizTalk server of production, under names that are not `taken`; they are taken from then on. */
export function newRecoveryServers(platform: Platform, site: string, taken: string[]): readonly Chosen[] {
  const needed = hostsToMirror(platform).flatMap(neededRoles);
  return primaryBizTalkServers(platform).map((like) => {
    const name = freeName(taken, 'DRBTS01');
    taken.push(name);
    return newEntry('servers', name, writtenLike(like, site, needed));
  });
}

function writtenLike(like: Server, site: string, needed: readonly ServerRole[]): Written {
  const { os, cores, memory } = like.entry.values;
  const roles = (['biztalk', 'iis', 'msmq'] as const).filter(
    (role) => role === 'biztalk' || like.roles?.has(role) || needed.includes(role),
  );
  return {
    site,
    roles,
    ...statedValues({ os, cores }),
    ...(memory ? { memory: `${Math.ceil(memory.value / 2 ** 30)}GB` } : {}),
  };
}
