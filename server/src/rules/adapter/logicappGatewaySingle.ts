/** Logic Apps that reach BizTalk through the only data gateway. A public endpoint needs none. */
import { message } from '../../text/messages/message.ts';
import { newServer } from '../facts/clusterFixes.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';
import { relatedHandlers } from './hostHandlers.ts';

export const logicappGatewaySingle = defineRule({
  id: 'adapter/logicapp-gateway-single',
  kind: 'S',
  severity: 'information',
  title: 'adapter/logicapp-gateway-single.title',
  subject: ['server'],
  reads: ['hosts', 'servers', 'sites', 'applications', 'adapters'],
  sources: ['core/logic-app-adapter'],
  scope: 'application',
  *check({ platform }) {
    const [gateway, ...more] = platform.serversWith('data-gateway').filter((server) => server.primary);
    if (!gateway || more.length > 0) return;
    const handlers = platform.hosts
      .flatMap((host) => enabledHandlers(host, 'receive'))
      .filter(({ adapter, settings }) => adapter?.name === 'LogicApp' && settings.publicEndpoint?.value !== true);
    if (handlers.length === 0) return;
    yield {
      entity: gateway.id,
      place: gateway.place,
      message: message('adapter/logicapp-gateway-single', { server: gateway.name }),
      related: relatedHandlers(handlers),
      fixes: () => {
        const { name, operations } = newServer(platform, gateway, ['data-gateway']);
        return [{ title: message('fix.adapter.add-gateway', { server: name }), preferred: true, operations }];
      },
    };
  },
});
