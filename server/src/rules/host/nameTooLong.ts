/** A host name that BizTalk Server does not take. */
import { replaceAt } from '../../syntax/edit/operation.ts';
import { findName } from '../../topology/names.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { usedNames } from '../../topology/references.ts';
import { freeNameAmong } from '../fixes/freeName.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

/** Source: core/how-to-create-a-new-host */
const limit = 80;

const rule = describeRule({
  id: 'host/name-too-long',
  kind: 'C',
  severity: 'error',
  title: 'Host name too long',
  says: 'Host name "{host}" is too long: {n} characters, and 80 are allowed.',
  matters: 'A longer name cannot be given, so the host as it is described cannot be created.',
  fixes: { 'shorten-host': 'Shorten the name to "{host}"' },
  subject: ['host'],
  sources: ['core/how-to-create-a-new-host'],
  scope: 'host',
});

export const nameTooLong = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const n = [...host.name].length;
  if (n <= limit) return undefined;
  return reportOn(host, rule.say({ host: host.name, n }), { fixes: () => [shorten(platform, host)] });
});

/** The name and all its uses; room is left for a number. */
function shorten({ topology, names, hosts }: Platform, host: Host): Fix {
  const short = [...host.name]
    .slice(0, limit - 3)
    .join('')
    .trimEnd();
  const name = freeNameAmong(hosts, short);
  const lower = host.name.toLowerCase();
  const uses = usedNames(topology.stating).filter(
    (used) => used.name.toLowerCase() === lower && findName(names, used.kinds, used.name)?.kind === 'host',
  );
  const replace = [host.place, ...uses.map((used) => used.place)].map((place) => replaceAt(place, name));
  return preferredFix(rule.fix('shorten-host', { host: name }), replace);
}
