/** A host that does nothing: its instances still poll the MessageBox. */
import { addTo, removeKey } from '../../syntax/edit/operation.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { usedNames } from '../../topology/references.ts';
import { hasContent, isRedundantHost } from '../facts/hosts.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, preferredFix, reportOn } from '../rule.ts';

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

export const emptyHost = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (host.instances.length === 0 || hasContent(host) !== 'no' || host.entry.values.default?.value === true)
    return undefined;
  return reportOn(host, rule.say({ host: host.name }), {
    fixes: () => [...deleteFix(platform, host), ...addHandlerFix(host)],
  });
});

/** Only a host that nothing else names can go. */
function deleteFix({ topology }: Platform, host: Host): readonly Fix[] {
  const name = host.name.toLowerCase();
  const isNamed = usedNames(topology.stating).some(
    (used) => used.kinds.includes('host') && used.name.toLowerCase() === name,
  );
  if (isNamed) return [];
  return [preferredFix(rule.fix('delete-host', { host: host.name }), [removeKey(['hosts', host.name])])];
}

/** Not where the handler would stand on one server alone, or wait for calls without a balancer. */
function addHandlerFix(host: Host): readonly Fix[] {
  if (!isRedundantHost(host) || host.type === 'isolated') return [];
  const adapter = 'FILE';
  return [fixOf(rule.fix('add-handler', { host: host.name, adapter }), [addTo(['hosts', host.name, 'send'], adapter)])];
}
