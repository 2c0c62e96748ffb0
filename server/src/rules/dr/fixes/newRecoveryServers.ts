/**
 * BizTalk servers for the disaster-recovery site: as many as production has and of the same make, with what the mirrored
 * hosts need. Source: tg/preparing-the-disaster-recovery-biztalk-servers
 */
import { type Operation, setKey, type Written } from '../../../syntax/edit/operation.ts';
import type { Platform, Server, ServerRole } from '../../../topology/platform.ts';
import { primaryBizTalkServers } from '../../facts/hosts.ts';
import { freeName } from '../../fixes/freeName.ts';
import { neededRoles } from '../../fixes/secondInstance.ts';
import { hostsToMirror } from './mirrorHosts.ts';

/** A server to add, and how. */
export interface NewServer {
  readonly name: string;
  readonly operation: Operation;
}

/** Whether the edition and the accounts allow another computer in the group; what is not stated does. */
export function canJoin(platform: Platform): boolean {
  const { edition, accounts } = platform.topology.group?.values ?? {};
  return edition?.value !== 'standard' && edition?.value !== 'branch' && accounts?.value !== 'local';
}

/** One for each BizTalk server of production, under names that are not `taken`; they are taken from then on. */
export function newRecoveryServers(platform: Platform, site: string, taken: string[]): readonly NewServer[] {
  const needed = hostsToMirror(platform).flatMap(neededRoles);
  return primaryBizTalkServers(platform).map((like) => {
    const name = freeName(taken, 'DRBTS01');
    taken.push(name);
    return { name, operation: setKey(['servers', name], writtenLike(like, site, needed)) };
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
    ...(os ? { os: os.value } : {}),
    ...(cores ? { cores: cores.value } : {}),
    ...(memory ? { memory: `${Math.ceil(memory.value / 2 ** 30)}GB` } : {}),
  };
}
