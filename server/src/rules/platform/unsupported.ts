/** Windows Server or SQL Server that the version of BizTalk Server does not support. */
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

function* sayUnsupported({ platform }: RuleContext, product: PairedProduct, pairs: readonly Pair[]): Iterable<Report> {
  const version = supportIn(platform)?.biztalk ?? '';
  const [first, ...others] = pairs;
  if (!first) return;
  const names = namesByVersion(pairs);
  const say = (platformVersion: string) =>
    rule.say(product, { version, platform: platformVersion, names: names.get(platformVersion) ?? [] });
  yield {
    entity: first.id,
    place: first.version.place,
    message: say(first.version.value),
    about: others.map(({ id }) => id),
    related: others.map((pair) => ({ message: say(pair.version.value), place: pair.version.place })),
  };
}

function namesByVersion(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { name, version } of pairs) {
    const known = names.get(version.value);
    if (known) known.push(name);
    else names.set(version.value, [name]);
  }
  return names;
}
