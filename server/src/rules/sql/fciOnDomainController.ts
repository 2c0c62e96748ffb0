/** A failover cluster instance that can run on a domain controller, which SQL Server does not support. */
import { serversOf } from '../../topology/carriers.ts';
import { allSqlInstances, defineRuleForEach } from '../forEach.ts';
import { concerned } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sql/fci-on-domain-controller',
  kind: 'C',
  severity: 'error',
  title: 'Failover cluster instance on a domain controller',
  says: 'SQL Server does not support failover cluster instance "{instance}" on domain controller {servers}. It can run there.',
  matters:
    'Set-up refuses, or support ends, where a node of a failover cluster instance is a domain controller. The instance then has fewer nodes than the file says.',
  subject: ['sqlInstance'],
  sources: ['sql-docs/sql-server/failover-clusters/install/before-installing-failover-clustering'],
  scope: 'systemwide',
});

export const fciOnDomainController = defineRuleForEach(rule, allSqlInstances, (_, instance) => {
  if (instance.placement?.kind !== 'group') return undefined;
  const controllers = serversOf(instance.placement).filter((server) => server.roles?.has('domain-controller'));
  if (controllers.length === 0) return undefined;
  return reportOn(instance, rule.say({ instance: instance.name, servers: controllers.map((server) => server.name) }), {
    place: instance.entry.values.on?.place ?? instance.place,
    about: controllers.map((server) => server.id),
    related: concerned(controllers),
  });
});
