/** BizTalk TMS, which gives the Office 365 adapters their tokens: one active server, and one to take over. */
import type { Host, Platform } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { preferredFix, safeFix } from '../fixOf.ts';
import { addTo, setKey } from '../operations.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, type Fix, type Report } from '../rule.ts';

const rule = describeRule({
  id: 'tms/not-active-passive',
  kind: 'S',
  severity: 'warning',
  title: 'BizTalk TMS not active-passive',
  says: {
    none: 'BizTalk TMS has no server: the Office 365 adapters get no tokens.',
    sso: 'BizTalk TMS is on "{server}", which has no Enterprise SSO service.',
    active: 'BizTalk TMS is active on {servers}: it should be on one server only.',
    single: 'BizTalk TMS runs on "{server}" only: no server takes over.',
  },
  matters:
    'The token service of the Office 365 adapters runs on one server at a time. A passive one on another server takes over; two should not be active at the same time.',
  applies: 'BizTalk Server 2016 with Feature Pack 3, and 2020.',
  fixes: {
    'tms-sso': 'Add the Enterprise SSO service to "{server}", where BizTalk TMS runs',
    'tms-mode': 'Run BizTalk TMS active/passive',
    'tms-server': 'Add {servers} to BizTalk TMS',
  },
  subject: ['tms'],
  sources: ['install/configure-biztalk-server'],
  scope: 'application',
});

export const notActivePassive = defineRule(rule, function* ({ platform }) {
  const { tms } = platform.topology;
  if (tms && platform.hosts.some(usesOffice365)) yield* judge(platform, tms.values);
});

function usesOffice365(host: Host): boolean {
  return host.handlers.some((handler) => handler.adapter?.builtIn && handler.adapter.name.startsWith('Office365'));
}

type TmsValues = NonNullable<Platform['topology']['tms']>['values'];

function* judge(platform: Platform, { servers, mode }: TmsValues): Iterable<Report> {
  if (!servers) return;
  const entity = 'tms';
  const fixes = (): readonly Fix[] =>
    addServers(
      platform,
      servers.items.map((item) => item.name),
    );
  if (servers.items.length === 0) {
    yield { entity, place: servers.place, message: rule.say('none'), fixes };
    return;
  }
  const known = servers.items.map((item) => ({ item, server: platform.serverNamed(item.name) }));
  const withoutSso = known.find(({ server }) => server?.entry.values.sso?.value === false);
  if (withoutSso) {
    const name = withoutSso.item.name;
    yield {
      entity,
      place: withoutSso.item.place,
      message: rule.say('sso', { server: name }),
      related: withoutSso.server ? concerned([withoutSso.server]) : [],
      fixes: () => [preferredFix(rule.fix('tms-sso', { server: name }), [setKey(['servers', name, 'sso'], true)])],
    };
    return;
  }
  if (mode?.value === 'active/active' && servers.items.length > 1) {
    yield {
      entity,
      place: mode.place,
      message: rule.say('active', { servers: servers.items.map((item) => item.name) }),
      fixes: () => [preferredFix(rule.fix('tms-mode'), [setKey(['tms', 'mode'], 'active/passive')])],
    };
    return;
  }
  const primary = known.filter(({ server }) => server?.primary !== false);
  const [only] = primary;
  if (only && primary.length === 1)
    yield {
      entity,
      place: servers.place,
      message: rule.say('single', { server: only.item.name }),
      severity: 'information',
      fixes,
    };
}

/** The servers that can take over; as many as are missing. */
function addServers(platform: Platform, taken: readonly string[]): readonly Fix[] {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const free = primaryBizTalkServers(platform).filter(
    (server) => server.entry.values.sso?.value !== false && !lower.has(server.name.toLowerCase()),
  );
  const chosen = free.slice(0, Math.max(1, 2 - taken.length)).map((server) => server.name);
  if (chosen.length === 0) return [];
  return [
    safeFix(
      rule.fix('tms-server', { servers: chosen }),
      chosen.map((name) => addTo(['tms', 'servers'], name)),
    ),
  ];
}
