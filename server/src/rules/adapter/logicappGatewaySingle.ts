/** Logic Apps that reach BizTalk through the only data gateway. A public endpoint needs none. */
import { enabledHandlers } from '../facts/hosts.ts';
import { newServer } from '../fixes/clusterFixes.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/logicapp-gateway-single',
  kind: 'S',
  severity: 'information',
  title: 'Single data gateway',
  says: 'The data gateway on "{server}" is not redundant. If it fails, Logic Apps without a public endpoint are cut off.',
  matters:
    'Without a public endpoint all calls come through the data gateway. A second member of its cluster takes over when the first fails or is updated.',
  fixes: { 'add-gateway': 'Add a second data gateway' },
  subject: ['server'],
  sources: ['core/logic-app-adapter'],
  scope: 'application',
});

export const logicappGatewaySingle = defineRule(rule, function* ({ platform }) {
  const [gateway, ...more] = platform.serversWith('data-gateway').filter((server) => server.primary);
  if (!gateway || more.length > 0) return;
  const handlers = platform.hosts
    .flatMap((host) => enabledHandlers(host, 'receive'))
    .filter(({ adapter, settings }) => adapter?.name === 'LogicApp' && settings.publicEndpoint?.value !== true);
  if (handlers.length === 0) return;
  yield reportOn(gateway, rule.say({ server: gateway.name }), {
    related: relatedHandlers(handlers),
    fixes: () => {
      const { operations } = newServer(platform, gateway, ['data-gateway']);
      return [preferredFix(rule.fix('add-gateway'), operations)];
    },
  });
});
