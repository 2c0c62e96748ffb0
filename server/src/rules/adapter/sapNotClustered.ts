/** SAP receive outside a clustered host. The planning guide asks for one without conditions, for two-phase commit. */
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule } from '../rule.ts';
import { notClustered, plainInstances, sapHandlers } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/sap-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'SAP receive without a clustered host',
  says: {
    '': 'SAP receive in "{host}" is not clustered. Two-phase commit needs a clustered host.',
    several:
      'SAP receive in "{host}" is not clustered. Two-phase commit needs a clustered host, and SAP picks a listener at random.',
  },
  matters:
    'SAP hands its calls over in a two-phase commit and chooses among the listeners that have registered. Only a clustered host has one listener at a time and still fails over.',
  receiveHostOrder: 31,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: [
    'tg/planning-for-high-availability2',
    'tg/clustering-receiving-hosts',
    'adapters/adapter-sap/security-between-the-sap-system-and-the-adapter',
  ],
  scope: 'host',
});

export const sapNotClustered = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const n = plainInstances(host);
  const handlers = sapHandlers(host);
  if (n === undefined || n === 0 || handlers.length === 0) return undefined;
  const args = { host: host.name };
  return notClustered(platform, host, handlers, n === 1 ? rule.say(args) : rule.say('several', args));
});
