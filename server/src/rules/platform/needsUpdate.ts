/** Windows Server or SQL Server that BizTalk Server supports from a cumulative update on, without that update. */
import type { Platform } from '../../topology/platform.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule, notStated, type Report, type RuleContext } from '../rule.ts';
import { checkPairs, type Pair, type PairedProduct, supportIn, updateOn } from './platformPairs.ts';

const rule = describeRule({
  id: 'platform/needs-update',
  kind: 'R',
  severity: 'warning',
  title: 'Platform needs a later cumulative update',
  says: {
    windows: 'Windows Server {platform} of {names} needs cumulative update {n} of BizTalk Server {version}.',
    sql: 'SQL Server {platform} of {names} needs cumulative update {n} of BizTalk Server {version}.',
    'windows-not-stated':
      'Windows Server {platform} of {names} needs cumulative update {n} of BizTalk Server {version}. Which one is installed is not stated.',
    'sql-not-stated':
      'SQL Server {platform} of {names} needs cumulative update {n} of BizTalk Server {version}. Which one is installed is not stated.',
  },
  matters:
    'Newer versions of Windows Server and SQL Server are supported only from a certain cumulative update of BizTalk Server on. Before it the combination is not supported.',
  applies: 'BizTalk Server 2020.',
  subject: ['server', 'sqlInstance'],
  sources: ['install/hardware-and-software-requirements-for-biztalk-server-2020'],
  scope: 'none',
});

export const needsUpdate = defineRule(
  rule,
  checkPairs(({ row }) => row?.fromUpdate !== undefined, sayMissing),
);

function* sayMissing({ platform }: RuleContext, product: PairedProduct, asking: readonly Pair[]): Iterable<Report> {
  const version = supportIn(platform)?.biztalk ?? '';
  const short = asking.filter((pair) => stateOf(platform, product, pair) === 'short');
  const pairs = short.length > 0 ? short : asking.filter((pair) => stateOf(platform, product, pair) === 'unknown');
  const [first] = pairs;
  if (!first) return;
  const message = rule.say(short.length > 0 ? product : `${product}-not-stated`, {
    platform: first.version,
    names: pairs.map(({ name }) => name),
    n: first.row?.fromUpdate ?? 0,
    version,
  });
  yield reportOnFirst(first, pairs, () => message, short.length > 0 ? {} : notStated('group.cumulativeUpdate'));
}

/** Whether the update is there: on the server itself, for SQL Server on every BizTalk server. */
function stateOf(platform: Platform, product: PairedProduct, { name, row }: Pair): 'short' | 'unknown' | 'enough' {
  const own = product === 'windows' ? platform.serverNamed(name) : undefined;
  const servers = own ? [own] : platform.bizTalkServers;
  const updates =
    servers.length > 0
      ? servers.map((server) => updateOn(platform, server)?.value)
      : [platform.topology.group?.values.cumulativeUpdate?.value];
  if (updates.some((update) => update !== undefined && update < (row?.fromUpdate ?? 0))) return 'short';
  return updates.includes(undefined) ? 'unknown' : 'enough';
}
