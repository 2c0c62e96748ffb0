/** Servers of one group whose MSDTC authenticates calls differently: they refuse each other. */
import { message } from '../../text/messages/message.ts';
import { groupServers } from '../facts/computers.ts';
import { defineRule } from '../rule.ts';

export const rpcLevel = defineRule({
  id: 'msdtc/rpc-level',
  kind: 'C',
  severity: 'warning',
  title: 'msdtc/rpc-level.title',
  subject: ['server'],
  reads: ['servers', 'hosts', 'sqlInstances'],
  sources: ['install/install-biztalk-server-in-a-multi-computer-environment'],
  scope: 'systemwide',
  *check({ platform }) {
    if (!platform.servers.some((server) => server.entry.values.msdtc)) return;
    const stated = groupServers(platform).flatMap((server) => {
      const level = server.entry.values.msdtc?.values.rpcSecurity;
      return level ? [{ server, level }] : [];
    });
    const count = (value: string): number => stated.filter(({ level }) => level.value === value).length;
    const usual = stated.reduce(
      (best, { level }) => (best === undefined || count(level.value) > count(best) ? level.value : best),
      undefined as string | undefined,
    );
    const others = stated.filter(({ level }) => level.value !== usual);
    const [first, ...more] = others;
    if (!first) return;
    const text = message('msdtc/rpc-level');
    yield {
      entity: first.server.id,
      place: first.level.place,
      message: text,
      about: more.map(({ server }) => server.id),
      related: more.map((each) => ({ message: text, place: each.level.place })),
    };
  },
});
