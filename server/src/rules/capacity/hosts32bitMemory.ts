/** A 32-bit host that is expected to need more memory than such a process has. */
import type { Host, Server } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { activeServers } from '../facts/hosts.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';

const megabyte = 2 ** 20;

/** Private bytes that are practical, in megabytes. Source: tg/configuring-hosts-and-host-instances */
const limits = { bits32: 800, bits64: 2800 } as const;

const rule = describeRule({
  id: 'capacity/hosts-32bit-memory',
  kind: 'R',
  severity: 'hint',
  title: '32-bit memory limit',
  says: '32-bit host "{host}" is expected to need too much memory, {expected} MB. The practical limit is {limit} MB.',
  matters: 'Beyond this limit a 32-bit process can throttle or run out of memory, and its host restarts under load.',
  subject: ['host'],
  sources: ['tg/configuring-hosts-and-host-instances'],
  scope: 'server',
});

export const hosts32bitMemory = defineRuleForEach(rule, allHosts, (_, host) => {
  const { bits, expectedMemory } = host.entry.values;
  if (bits?.value !== '32' || !expectedMemory) return undefined;
  const limit = limitOf(host);
  if (expectedMemory.value <= limit * megabyte) return undefined;
  return reportOn(host, rule.say({ host: host.name, expected: Math.round(expectedMemory.value / megabyte), limit }), {
    place: expectedMemory.place,
  });
});

/** That of the least of its servers; where nothing is stated of them, the one that no system exceeds. */
function limitOf(host: Host): number {
  return activeServers(host).some(is32Bit) ? limits.bits32 : limits.bits64;
}

/** Windows Server has no 32-bit edition from 2008 R2 on. */
function is32Bit(server: Server): boolean {
  const { os, osBits } = server.entry.values;
  return osBits?.value === '32' && !(os && atLeast(os.value, '2008 R2'));
}
