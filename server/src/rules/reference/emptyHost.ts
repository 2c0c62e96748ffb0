/** A host that does nothing: its instances still poll the MessageBox. */
import { message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { usedNames } from '../../topology/references.ts';
import { eachOf } from '../each.ts';
import { hasContent, isRedundantHost } from '../facts/hosts.ts';
import { defineRule, type Fix } from '../rule.ts';

export const emptyHost = defineRule({
  id: 'reference/empty-host',
  kind: 'R',
  severity: 'hint',
  title: 'reference/empty-host.title',
  subject: ['host'],
  reads: ['hosts', 'applications'],
  sources: ['tg/configuring-hosts-and-host-instances'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      if (host.instances.length === 0 || hasContent(host) !== 'no' || host.entry.values.default?.value === true)
        return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('reference/empty-host', { host: host.name }),
          fixes: () => [...deleteFix(platform, host), ...addHandlerFix(host)],
        },
      ];
    },
  ),
});

/** Only a host that nothing else names can go. */
function deleteFix({ topology }: Platform, host: Host): readonly Fix[] {
  const name = host.name.toLowerCase();
  const isNamed = usedNames(topology.stating).some(
    (used) => used.kinds.includes('host') && used.name.toLowerCase() === name,
  );
  if (isNamed) return [];
  return [
    {
      title: message('fix.reference.delete-host', { host: host.name }),
      preferred: true,
      operations: [{ op: 'remove', path: ['hosts', host.name] }],
    },
  ];
}

/** Not where the handler would stand on one server alone, or wait for calls without a balancer. */
function addHandlerFix(host: Host): readonly Fix[] {
  if (!isRedundantHost(host) || host.type === 'isolated') return [];
  const adapter = 'FILE';
  return [
    {
      title: message('fix.reference.add-handler', { host: host.name, adapter }),
      operations: [{ op: 'add', path: ['hosts', host.name, 'send'], name: adapter }],
    },
  ];
}
