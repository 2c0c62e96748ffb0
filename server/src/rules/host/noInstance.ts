/** A host with work to do and no instance on the primary site that does it. */
import { addTo, type Operation, removeKey, setKey } from '../../syntax/edit/operation.ts';
import type { Host, HostInstance, Platform } from '../../topology/platform.ts';
import { localPath } from '../facts/filePaths.ts';
import { contentItems, hasContent } from '../facts/hosts.ts';
import { mayReadTwice } from '../facts/parallelWork.ts';
import { candidates, firstInstances } from '../fixes/secondInstance.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, notStated, preferredFix, reportOn, safeFix } from '../rule.ts';

const rule = describeRule({
  id: 'host/no-instance',
  kind: 'C',
  severity: 'error',
  title: 'Host has no instance',
  says: {
    '': 'Host "{host}" has no instance: {items} cannot run.',
    inactive: 'Host "{host}" has no active instance: {items} cannot run.',
    'not-stated': 'The instances of "{host}" are not stated.',
  },
  matters:
    'A host is only a container: work is done by its instances. Locations of a host without any do not receive, and messages for its ports and orchestrations wait in the MessageBox.',
  fixes: {
    'add-instance': 'Plan a host instance: "{host}" on {server}',
    'add-instances': 'Plan host instances: "{host}" on {servers}',
    'start-instances': 'Start the instances of "{host}" on {servers}',
  },
  receiveHostOrder: 0,
  subject: ['host'],
  sources: ['core/hosts'],
  scope: 'host',
});

export const noInstance = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (hasContent(host) !== 'yes' || host.entry.values.retired?.value === true) return undefined;
  if (!host.instancesStated)
    return reportOn(host, rule.say('not-stated', { host: host.name }), notStated('host-instances'));
  if (host.activeInstances.length > 0) return undefined;
  const isInactive = host.instances.some((instance) => instance.server?.primary !== false);
  return reportOn(host, rule.say(isInactive ? 'inactive' : '', { host: host.name, items: contentItems(host) }), {
    place: host.entry.values.instances?.place ?? host.place,
    fixes: () => fixesFor(platform, host),
  });
});

/** On every BizTalk server, where it is stated that several instances do no harm; else a choice of one. */
function fixesFor(platform: Platform, host: Host): readonly Fix[] {
  const alone = mayReadTwice(host) || host.handlers.some((each) => localPath(each));
  const idle = host.instances.filter((instance) => instance.server?.primary);
  if (idle.length > 0) return idle.length > 1 && alone && !host.clustered ? [] : [startFix(host, idle)];
  if (host.clustered) {
    const owners = host.group?.owners.filter((owner) => owner.primary).map((owner) => owner.name) ?? [];
    return owners.length > 0 ? [ownersFix(host, owners)] : [];
  }
  const servers = candidates(platform, host);
  const choices = alone || servers.length === 0 ? servers.map((server) => [server]) : [servers];
  return choices.flatMap((choice, index): Fix[] => {
    const added = firstInstances(platform, host, choice);
    if (!added) return [];
    const title =
      added.servers.length === 1
        ? rule.fix('add-instance', { host: host.name, server: added.servers.join() })
        : rule.fix('add-instances', { host: host.name, servers: added.servers.join(', ') });
    return [{ title, operations: added.operations, ...(index === 0 ? { preferred: true } : {}) }];
  });
}

function startFix(host: Host, idle: readonly HostInstance[]): Fix {
  const servers = idle.map(({ serverName }) => serverName);
  const path = ['hosts', host.name, 'instances'];
  return preferredFix(
    rule.fix('start-instances', { host: host.name, servers: servers.join(', ') }),
    idle.flatMap(({ serverName, standby }): readonly Operation[] => [
      setKey([...path, serverName, 'state'], 'started'),
      ...(standby ? [removeKey([...path, serverName, 'standby'])] : []),
    ]),
  );
}

function ownersFix(host: Host, servers: readonly string[]): Fix {
  return safeFix(
    rule.fix('add-instances', { host: host.name, servers: servers.join(', ') }),
    servers.map((name) => addTo(['hosts', host.name, 'instances'], name)),
  );
}
