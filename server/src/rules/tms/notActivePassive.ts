/** BizTalk TMS, which gives the Office 365 adapters their tokens: one active server, and one to take over. */
import { addTo, setKey } from '../../syntax/edit/operation.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, type Fix, preferredFix, type Report, reportOn, safeFix } from '../rule.ts';

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

export const notActivePassive = defineRule(rule, ({ platform }) => {
  const { tms } = platform.topology;
  const report = tms && platform.hosts.some(usesOffice365) ? judge(platform, tms.values) : undefined;
  return report ? [report] : [];
});

function usesOffice365(host: Host): boolean {
  return host.handlers.some((handler) => handler.adapter?.builtIn && handler.adapter.name.startsWith('Office365'));
}

type TmsValues = NonNullable<Platform['topology']['tms']>['values'];

function judge(platform: Platform, { servers, mode }: TmsValues): Report | undefined {
  if (!servers) return undefined;
  const names = servers.items.map((item) => item.name);
  const tms = { id: 'tms', place: servers.place };
  const fixes = (): readonly Fix[] => addServers(platform, names);
  if (names.length === 0) return reportOn(tms, rule.say('none'), { fixes });
  const known = servers.items.map((item) => ({ item, server: platform.serverNamed(item.name) }));
  const withoutSso = known.find(({ server }) => server?.entry.values.sso?.value === false);
  if (withoutSso) {
    const { name, place } = withoutSso.item;
    return reportOn(tms, rule.say('sso', { server: name }), {
      place,
      related: withoutSso.server ? concerned([withoutSso.server]) : [],
      fixes: () => [preferredFix(rule.fix('tms-sso', { server: name }), [setKey(['servers', name, 'sso'], true)])],
    });
  }
  if (mode?.value === 'active/active' && names.length > 1)
    return reportOn(tms, rule.say('active', { servers: names }), {
      place: mode.place,
      fixes: () => [preferredFix(rule.fix('tms-mode'), [setKey(['tms', 'mode'], 'active/passive')])],
    });
  const [only, ...others] = known.filter(({ server }) => server?.primary !== false);
  if (!only || others.length > 0) return undefined;
  return reportOn(tms, rule.say('single', { server: only.item.name }), { severity: 'information', fixes });
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
