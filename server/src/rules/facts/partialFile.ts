/** What a file speaks of. An import can know the hosts, or the databases, and nothing else: silence about the rest is no gap. */
import type { Platform } from '../../topology/platform.ts';

/** Whether BizTalk servers or hosts are described. */
export function describesBizTalk({ hosts, bizTalkServers }: Platform): boolean {
  return hosts.length > 0 || bizTalkServers.length > 0;
}

/** Whether both are described: what runs, and the databases that it needs. */
export function describesBothTiers(platform: Platform): boolean {
  return describesBizTalk(platform) && (platform.databases.length > 0 || platform.sqlInstances.length > 0);
}
