/** An adapter with the 32-bit-only flag in a host that is stated to be 64-bit. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Handler } from '../../topology/platform.ts';
import { adapterNames } from '../facts/hosts.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/32bit-host',
  kind: 'C',
  severity: 'warning',
  title: '32-bit adapter in a 64-bit host',
  says: {
    '': '{adapters} in "{host}" is not supported: the host is 64-bit. It runs in 32-bit hosts only.',
    several: '{adapters} in "{host}" are not supported: the host is 64-bit. They run in 32-bit hosts only.',
  },
  matters: 'The adapter is not supported in 64-bit host instances. Its locations and ports can fail to start there.',
  fixes: { 'set-32-bit': 'Make "{host}" a 32-bit host' },
  subject: ['host'],
  sources: ['core/biztalk-server-64-bit-support2', 'techref/msbts-adaptersetting-constraints-property-wmi'],
  scope: 'host',
});

export const only32BitHost = defineRuleForEach(rule, allHosts, (_, host) => {
  const { bits } = host.entry.values;
  const handlers = host.handlers.filter(({ adapter }) => adapter?.bits === '32');
  if (bits?.value !== '64' || handlers.length === 0) return undefined;
  const adapters = adapterNames(handlers);
  return reportOn(host, rule.say(adapters.length > 1 ? 'several' : '', { adapters, host: host.name }), {
    place: bits.place,
    ...(handlers.some(isPolledFile) ? { severity: 'error' as const } : {}),
    related: relatedHandlers(handlers),
    fixes: () => [
      preferredFix(rule.fix('set-32-bit', { host: host.name }), [setKey(['hosts', host.name, 'bits'], 32)]),
    ],
  });
});

/** The page names FTP and POP3 by name as not supported. */
function isPolledFile({ direction, adapter }: Handler): boolean {
  return direction === 'receive' && (adapter?.name === 'FTP' || adapter?.name === 'POP3');
}
