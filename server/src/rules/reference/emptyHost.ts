/** A host that does nothing: its instances still poll the MessageBox. */
import type { Host, Platform } from '../../topology/platform.ts';
import { usedNames } from '../../topology/references.ts';
import { checkEach } from '../each.ts';
import { hasContent, isRedundantHost } from '../facts/hosts.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';

const rule = describeRule({
  id: 'reference/empty-host',
  kind: 'R',
  severity: 'hint',
  title: 'Host without content',
  says: 'Host "{host}" contains nothing; its instances only load the MessageBox.',
  matters:
    'Each running host instance polls the MessageBox, whether it has work or not. An empty host costs that and gives nothing.',
  fixes: {
    'delete-host': 'Delete the host "{host}"',
    'add-handler': 'Add a send handler to "{host}": {adapter}',
  },
  subject: ['host'],
  sources: ['tg/configuring-hosts-and-host-instances'],
  scope: 'none',
});

export const emptyHost = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      if (host.instances.length === 0 || hasContent(host) !== 'no' || host.entry.values.default?.value === true)
        return undefined;
      return {
        entity: host.id,
        place: host.place,
        message: rule.say({ host: host.name }),
        fixes: () => [...deleteFix(platform, host), ...addHandlerFix(host)],
      };
    },
  ),
);

/** Only a host that nothing else names can go. */
function deleteFix({ topology }: Platform, host: Host): readonly Fix[] {
  const name = host.name.toLowerCase();
  const isNamed = usedNames(topology.stating).some(
    (used) => used.kinds.includes('host') && used.name.toLowerCase() === name,
  );
  if (isNamed) return [];
  return [
    {
      title: rule.fix('delete-host', { host: host.name }),
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
      title: rule.fix('add-handler', { host: host.name, adapter }),
      operations: [{ op: 'add', path: ['hosts', host.name, 'send'], name: adapter }],
    },
  ];
}
