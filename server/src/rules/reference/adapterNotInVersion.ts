/** An adapter that the stated version of BizTalk Server has not yet, or no longer. */
import { type Message, message } from '../../text/messages/message.ts';
import type { Adapter } from '../../vocabulary/adapter.ts';
import { atLeast, type BizTalkVersion } from '../../vocabulary/version.ts';
import { defineRule, type Fix } from '../rule.ts';
import { eachAdapterUse, replaceAdapter } from './adapterUses.ts';

export const adapterNotInVersion = defineRule({
  id: 'reference/adapter-not-in-version',
  kind: 'C',
  severity: 'error',
  title: 'reference/adapter-not-in-version.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['group', 'hosts', 'applications'],
  sources: [
    'install/whats-new-in-biztalk-server-2020',
    'install/what-s-new-in-biztalk-server-2013-and-2013-r2',
    'core/event-hubs-adapter',
    'core/install-and-configure-biztalk-tms-for-fp',
    'core/azure-blob-adapter',
  ],
  scope: 'application',
  check: eachAdapterUse(({ platform: { topology } }, use) => {
    const version = topology.group?.values.version?.value;
    if (version === undefined) return undefined;
    const verdict = judge(use.adapter, version, topology.group?.values.featurePack?.value);
    if (!verdict) return undefined;
    return {
      entity: use.holder,
      place: use.first,
      message: verdict.message,
      ...(verdict.unsure ? { severity: 'information' as const } : {}),
      fixes: () => [
        ...(use.adapter.removedIn ? replaceAdapter(use, use.adapter.replacement) : []),
        ...raiseVersion(use.adapter, version),
      ],
    };
  }),
});

interface Verdict {
  readonly message: Message;
  /** Whether the documentation, or the file, does not settle it. */
  readonly unsure: boolean;
}

function judge(adapter: Adapter, version: BizTalkVersion, pack: number | undefined): Verdict | undefined {
  const { name, since, sinceFeaturePack, removedIn } = adapter;
  const missing = (reason: Message): Verdict => ({
    message: message('reference/adapter-not-in-version', { adapter: name, version, reason }),
    unsure: false,
  });
  if (removedIn && atLeast(version, removedIn))
    return missing(message('reference/adapter-not-in-version.removed', { version: removedIn }));
  // No page tells which version removed it.
  if (name === 'MSMQT')
    return { message: message('reference/adapter-not-in-version.msmqt', { adapter: name, version }), unsure: true };
  if (since === undefined) return undefined;
  const isThere = atLeast(version, since);
  if (isThere && (sinceFeaturePack === undefined || version !== since || (pack ?? 0) >= sinceFeaturePack))
    return undefined;
  const needed =
    sinceFeaturePack === undefined
      ? message('reference/adapter-not-in-version.since', { version: since })
      : message('reference/adapter-not-in-version.since-pack', { version: since, pack: sinceFeaturePack });
  if (sinceFeaturePack === undefined || !isThere || pack !== undefined) return missing(needed);
  const args = { adapter: name, version, pack: sinceFeaturePack };
  return { message: message('reference/adapter-not-in-version.feature-pack-unknown', args), unsure: true };
}

function raiseVersion({ since, sinceFeaturePack: pack }: Adapter, version: BizTalkVersion): readonly Fix[] {
  if (since === undefined) return [];
  const operations = [
    ...(atLeast(version, since) ? [] : [{ op: 'set', path: ['group', 'version'], value: since } as const]),
    ...(pack === undefined ? [] : [{ op: 'set', path: ['group', 'featurePack'], value: pack } as const]),
  ];
  const title =
    pack === undefined
      ? message('fix.reference.set-version', { version: since })
      : message('fix.reference.set-version-and-pack', { version: since, pack });
  return [{ title, operations }];
}
