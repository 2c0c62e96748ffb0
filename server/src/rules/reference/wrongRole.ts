/**
 * Something runs on a server whose stated roles leave it out: BizTalk hosts, SQL Server, IIS under isolated hosts.
 * A server without roles is unknown, not wrong.
 */
import { addTo, replaceAt } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { collect } from '../../text/collect.ts';
import type { Message } from '../../text/message.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { HostInstance, Platform, Server, ServerRole, SqlInstance } from '../../topology/platform.ts';
import { checkEach, checkInSequence } from '../each.ts';
import { candidates, missingRoles } from '../fixes/secondInstance.ts';
import { allHosts, allSqlInstances } from '../forEach.ts';
import { defineRule, describeRule, type Fix, fixOf, preferredFix, type Report } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'reference/wrong-role',
  kind: 'M',
  severity: 'error',
  title: 'Server lacks the role it is used for',
  says: {
    '': '"{server}" has no {roles} role but runs {thing}.',
    'host-instance': 'an instance of "{host}"',
    'isolated-instance': 'an instance of the isolated host "{host}"',
    'sql-instance': 'SQL Server instance "{instance}"',
  },
  matters:
    'A server can only carry what is installed on it. Where the role is really missing, the component will not start there, and a failover to it ends in nothing.',
  fixes: {
    'move-sql-instance': 'Move "{instance}" to {server}',
    'add-role': 'Add the role {roles} to {server}',
  },
  subject: ['hostInstance', 'sqlInstance'],
  sources: ['tg/high-availability-for-biztalk-hosts', 'core/sample-architecture-http-and-soap-adapters'],
  scope: 'none',
});

export const wrongRole = defineRule(
  rule,
  checkInSequence(
    checkEach(allHosts, ({ platform }, { instances }) =>
      collect(instances, (instance) => ofHostInstance(platform, instance)),
    ),
    checkEach(allSqlInstances, ({ platform }, instance) => ofSqlInstance(platform, instance)),
  ),
);

function ofHostInstance(platform: Platform, { host, server, id, place }: HostInstance): Report | undefined {
  const roles = server?.roles;
  if (!roles) return undefined;
  const isolated = host.type === 'isolated' && host.typeStated;
  const needed: readonly ServerRole[] = isolated ? ['biztalk', 'iis'] : ['biztalk'];
  const missing = needed.filter((role) => !roles.has(role));
  if (missing.length === 0) return undefined;
  const args = { host: host.name };
  const thing = isolated ? rule.say('isolated-instance', args) : rule.say('host-instance', args);
  const moves = (): readonly Fix[] =>
    host.clustered
      ? []
      : candidates(platform, host)
          .filter((candidate) => missingRoles(host, candidate).length === 0)
          .map(({ name }) =>
            fixOf(sharedTitles('move-instance', { host: host.name, server: name }), [replaceAt(place, name)]),
          );
  return report(id, place, server, missing, thing, moves);
}

function* ofSqlInstance(platform: Platform, instance: SqlInstance): Iterable<Report> {
  const { on, engine } = instance.entry.values;
  if (!on) return;
  const analysis = engine?.value === 'analysis-services';
  const thing = rule.say('sql-instance', { instance: instance.name });
  const fits = (server: Server): boolean =>
    server.roles === undefined || server.roles.has('sql') || (analysis && server.roles.has('analysis-services'));
  const moves = (): readonly Fix[] => {
    if (instance.placement?.kind !== 'server') return [];
    return platform.servers
      .filter((server) => server.roles && fits(server))
      .map(({ name }) =>
        fixOf(rule.fix('move-sql-instance', { instance: instance.name, server: name }), [replaceAt(on.place, name)]),
      );
  };
  for (const server of serversOf(instance.placement))
    if (!fits(server))
      yield report(instance.id, on.place, server, [analysis ? 'analysis-services' : 'sql'], thing, moves);
}

function report(
  entity: string,
  place: Place,
  server: Server,
  roles: readonly ServerRole[],
  thing: Message,
  moves: () => readonly Fix[],
): Report {
  const add = roles.map((role) => addTo(['servers', server.name, 'roles'], role));
  return {
    entity,
    place,
    message: rule.say({ server: server.name, roles, thing }),
    fixes: () => [
      preferredFix(rule.fix('add-role', { roles: roles.join(', '), server: server.name }), add),
      ...moves(),
    ],
  };
}
