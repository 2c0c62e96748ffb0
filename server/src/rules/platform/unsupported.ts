/** Windows Server or SQL Server that the version of BizTalk Server does not support. */
import { namesBy } from '../facts/namesBy.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule, type Report, type RuleContext } from '../rule.ts';
import { checkPairs, isUnsupported, type Pair, type PairedProduct, supportIn } from './platformPairs.ts';

const rule = describeRule({
  id: 'platform/unsupported',
  kind: 'R',
  severity: 'warning',
  title: 'Platform outside of the supported ones',
  says: {
    windows: 'BizTalk Server {version} does not support Windows Server {platform} ({names}).',
    sql: 'BizTalk Server {version} does not support SQL Server {platform} ({names}).',
  },
  matters:
    'The requirements of each version of BizTalk Server list the versions of Windows Server and SQL Server that it is tested with. On others it can run, without help from support when it does not.',
  applies: 'BizTalk Server 2013 to 2020; earlier versions are not judged.',
  subject: ['server', 'sqlInstance'],
  sources: [
    'install/hardware-and-software-requirements-for-biztalk-server-2020',
    'install/hardware-and-software-requirements-for-biztalk-server-2016',
    'install/hardware-and-software-requirements-for-biztalk-server-2013-and-2013-r2',
  ],
  scope: 'none',
});

export const unsupported = defineRule(rule, checkPairs(isUnsupported, sayUnsupported));

function* sayUnsupported(context: RuleContext, product: PairedProduct, pairs: readonly Pair[]): Iterable<Report> {
  const version = supportIn(context.platform)?.biztalk ?? '';
  const [first] = pairs;
  if (!first) return;
  const names = namesBy(pairs, (pair) => pair.version);
  yield reportOnFirst(first, pairs, ({ version: platform }) =>
    rule.say(product, { version, platform, names: names.get(platform) ?? [] }),
  );
}
