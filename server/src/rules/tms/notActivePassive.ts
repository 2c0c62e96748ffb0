/** BizTalk TMS, which gives the Office 365 adapters their tokens: one active server, and one to take over. */
import { message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { concerned } from '../facts/concerned.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

export const notActivePassive = defineRule({
  id: 'tms/not-active-passive',
  kind: 'S',
  severity: 'warning',
  title: 'tms/not-active-passive.title',
  subject: ['tms'],
  reads: ['tms', 'hosts', 'applications', 'servers', 'sites', 'adapters', 'group'],
  sources: ['install/configure-biztalk-server'],
  scope: 'application',
  *check({ platform }) {
    const { tms } = platform.topology;
    if (tms && platform.hosts.some(usesOffice365)) yield* judge(platform, tms.values);
  },
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
    yield { entity, place: servers.place, message: message('tms/not-active-passive'), fixes };
    return;
  }
  const known = servers.items.map((item) => ({ item, server: platform.serverNamed(item.name) }));
  const withoutSso = known.find(({ server }) => server?.entry.values.sso?.value === false);
  if (withoutSso) {
    const name = withoutSso.item.name;
    yield {
      entity,
      place: withoutSso.item.place,
      message: message('tms/not-active-passive'),
      related: withoutSso.server ? concerned([withoutSso.server]) : [],
      fixes: () => [
        {
          title: message('fix.tms-sso', { server: name }),
          preferred: true,
          operations: [{ op: 'set', path: ['servers', name, 'sso'], value: true }],
        },
      ],
    };
    return;
  }
  if (mode?.value === 'active/active' && servers.items.length > 1) {
    yield {
      entity,
      place: mode.place,
      message: message('tms/not-active-passive'),
      fixes: () => [
        {
          title: message('fix.tms-mode'),
          preferred: true,
          operations: [{ op: 'set', path: ['tms', 'mode'], value: 'active/passive' }],
        },
      ],
    };
    return;
  }
  const primary = known.filter(({ server }) => server?.primary !== false);
  const [only] = primary;
  if (only && primary.length === 1)
    yield {
      entity,
      place: servers.place,
      message: message('tms/not-active-passive'),
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
    {
      title: message('fix.tms-server', { servers: chosen }),
      preferred: true,
      safe: true,
      operations: chosen.map((name) => ({ op: 'add', path: ['tms', 'servers'], name })),
    },
  ];
}
