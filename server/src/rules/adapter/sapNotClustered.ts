/** SAP receive outside a clustered host. The planning guide asks for one without conditions, for two-phase commit. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { plainInstances, relatedHandlers, sapHandlers } from './hostHandlers.ts';

export const sapNotClustered = defineRule({
  id: 'adapter/sap-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/sap-not-clustered.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters'],
  sources: [
    'tg/planning-for-high-availability2',
    'tg/clustering-receiving-hosts',
    'adapters/adapter-sap/security-between-the-sap-system-and-the-adapter',
  ],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const n = plainInstances(host);
      const handlers = sapHandlers(host);
      if (n === undefined || n === 0 || handlers.length === 0) return undefined;
      const args = { host: host.name };
      return [
        {
          entity: host.id,
          place: host.place,
          message:
            n === 1 ? message('adapter/sap-not-clustered', args) : message('adapter/sap-not-clustered.several', args),
          related: relatedHandlers(handlers),
          fixes: () => clusterOrMove(platform, host, handlers),
        },
      ];
    },
  ),
});
