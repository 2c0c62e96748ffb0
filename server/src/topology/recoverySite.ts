/**
 * What the file says that a disaster-recovery site lacks for work to go on there once the databases are restored. Rules
 * report it, and how work comes back after the loss of the primary site says it too. What is not stated is not lacking.
 */
import type { Place } from '../syntax/node.ts';
import { isDisasterRecoveryInstance, serversOf } from './carriers.ts';
import { isMirrored, recoveryBizTalkServers, recoveryServers, recoverySites } from './disasterRecovery.ts';
import type { Host, HostInstance, Platform, Server, Site } from './platform.ts';

/** The site that has SQL Server and no BizTalk server; none where servers are to be set up after the event. */
export function siteWithoutBizTalk(platform: Platform): Site | undefined {
  // Without any in production they are just not described.
  if (isColdPlan(platform) || !platform.bizTalkServers.some((server) => server.primary)) return undefined;
  const carriers = platform.sqlInstances.map(({ placement }) => serversOf(placement));
  // A server whose roles are not stated could be one.
  const isOpen = (server: Server): boolean =>
    server.roles === undefined && !carriers.some((servers) => servers.includes(server));
  if (recoveryBizTalkServers(platform).length > 0 || recoveryServers(platform).some(isOpen)) return undefined;
  return recoverySites(platform).find((site) =>
    platform.sqlInstances.some(
      (instance) =>
        isDisasterRecoveryInstance(instance) && serversOf(instance.placement).some((server) => server.site === site),
    ),
  );
}

/** The hosts that are meant to run at the site: those in production whose instances are stated. */
export function hostsMeantThere(platform: Platform): readonly Host[] {
  return platform.hosts.filter((host) => isMirrored(host) && host.instances.length > 0);
}

/** Those of them that have no instance on any of its BizTalk servers. */
export function hostsMissingThere(platform: Platform): readonly Host[] {
  if (recoveryBizTalkServers(platform).length === 0 || isColdPlan(platform)) return [];
  return hostsMeantThere(platform).filter(
    ({ instances }) => !instances.some((instance) => instance.server?.primary === false),
  );
}

/**
 * Whether an instance at the site works before the event; `unknown` where its state is not stated. IIS runs an isolated
 * one, whatever its state.
 */
export function worksBeforeEvent({ server, host, state, standby }: HostInstance): 'yes' | 'no' | 'unknown' {
  if (host.type === 'isolated' || server?.primary !== false) return 'no';
  if (state === 'disabled' || state === 'stopped' || standby) return 'no';
  return state === 'started' ? 'yes' : 'unknown';
}

/** What says that the master secret cannot be restored at the site. */
export function masterSecretGap(platform: Platform): Place | undefined {
  const [site] = recoverySites(platform);
  return site && (unreachableBackup(platform) ?? (hasNoSso(platform) ? site.entry.place : undefined));
}

/** Where the file says that there is no backup, or none elsewhere. */
function unreachableBackup({ topology }: Platform): Place | undefined {
  const backup = topology.masterSecretServer?.values.backup;
  if (backup?.word === 'false') return backup.place;
  const offsite = backup?.values.offsite;
  return offsite?.value === false ? offsite.place : undefined;
}

/** BizTalk servers are described, servers there all with their roles, and none of those has Single Sign-On. */
function hasNoSso(platform: Platform): boolean {
  const servers = recoveryServers(platform);
  const isDescribed = servers.length > 0 && platform.bizTalkServers.length > 0;
  return isDescribed && !isColdPlan(platform) && servers.every((server) => lacksSso(platform, server));
}

function lacksSso(platform: Platform, server: Server): boolean {
  const { sso } = server.entry.values;
  if (sso !== undefined) return !sso.value;
  if (server.roles === undefined || platform.bizTalkServers.includes(server)) return false;
  return !server.roles.has('sso') && !server.roles.has('master-secret');
}

/** Whether servers are set up only after the event. */
function isColdPlan({ topology }: Platform): boolean {
  return topology.disasterRecovery?.values.coldPlan?.value === true;
}
