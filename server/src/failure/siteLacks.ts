/** What the other site is known to lack when work has to go on there, in words. The facts are those of the rules. */
import type { Message } from '../text/message.ts';
import type { Host, Platform } from '../topology/platform.ts';
import {
  hostsMeantThere,
  hostsMissingThere,
  masterSecretGap,
  siteWithoutBizTalk,
  worksBeforeEvent,
} from '../topology/recoverySite.ts';
import { message } from './failureMessages.ts';

/** More hosts than this are counted instead of named. */
const maxNamed = 5;

/** Nothing where all that is stated is in place. */
export function siteLacks(platform: Platform): readonly Message[] {
  const missing = hostsMissingThere(platform);
  const working = platform.hosts.filter(({ instances }) =>
    instances.some((instance) => worksBeforeEvent(instance) === 'yes'),
  );
  return [
    ...(siteWithoutBizTalk(platform) ? [message('recovery.lacks.servers')] : []),
    ...(missing.length > 0 ? [missingHosts(missing, hostsMeantThere(platform).length)] : []),
    ...(working.length > 0 ? [message('recovery.lacks.disabled', { hosts: namesOf(working) })] : []),
    ...(masterSecretGap(platform) ? [message('recovery.lacks.secret')] : []),
  ];
}

function missingHosts(missing: readonly Host[], n: number): Message {
  if (missing.length === n) return message('recovery.lacks.all-hosts');
  if (missing.length > maxNamed) return message('recovery.lacks.many-hosts', { n: missing.length });
  return message('recovery.lacks.hosts', { hosts: namesOf(missing) });
}

function namesOf(hosts: readonly Host[]): readonly string[] {
  return hosts.map(({ name }) => name);
}
