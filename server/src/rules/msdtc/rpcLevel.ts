/** Servers of one group whose MSDTC authenticates calls differently: they refuse each other. */
import { groupServers } from '../facts/computers.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/rpc-level',
  kind: 'C',
  severity: 'warning',
  title: 'Different RPC authentication levels',
  says: 'All BizTalk and SQL servers need the same RPC authentication level.',
  matters:
    'Two coordinators talk only when both ask for the same authentication. With different levels transactions between these servers fail.',
  subject: ['server'],
  sources: ['install/install-biztalk-server-in-a-multi-computer-environment'],
  scope: 'systemwide',
});

export const rpcLevel = defineRule(rule, function* ({ platform }) {
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
  const text = rule.say();
  yield {
    entity: first.server.id,
    place: first.level.place,
    message: text,
    about: more.map(({ server }) => server.id),
    related: more.map((each) => ({ message: text, place: each.level.place })),
  };
});
