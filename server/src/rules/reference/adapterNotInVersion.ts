/** An adapter that the stated version of BizTalk Server has not yet, or no longer. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import type { Adapter } from '../../vocabulary/adapter.ts';
import { atLeast, type BizTalkVersion } from '../../vocabulary/version.ts';
import { defineRule, describeRule, type Fix, fixOf, type Report } from '../rule.ts';
import { eachAdapterUse, replaceAdapter } from './adapterUses.ts';

const rule = describeRule({
  id: 'reference/adapter-not-in-version',
  kind: 'C',
  severity: 'error',
  title: 'Adapter does not exist in this version',
  says: {
    '': 'Adapter "{adapter}" does not exist in BizTalk Server {version} ({reason}).',
    'feature-pack-unknown':
      'Adapter "{adapter}" needs Feature Pack {pack} of BizTalk Server {version}. Which one is installed is not stated.',
    msmqt: 'Adapter "{adapter}" was removed in a later version of BizTalk Server. Check that {version} has it.',
    since: 'since {version}',
    'since-pack': 'since {version} with Feature Pack {pack}',
    removed: 'removed in {version}',
  },
  matters: 'The port cannot be configured on this version, so whatever is planned around it does not run.',
  applies: 'By version and feature pack, as each adapter came and went.',
  fixes: {
    'set-version': 'Set the version to {version}',
    'set-version-and-pack': 'Set the version to {version} with Feature Pack {pack}',
  },
  subject: ['host', 'receiveLocation', 'sendPort'],
  sources: [
    'install/whats-new-in-biztalk-server-2020',
    'install/what-s-new-in-biztalk-server-2013-and-2013-r2',
    'core/event-hubs-adapter',
    'core/install-and-configure-biztalk-tms-for-fp',
    'core/azure-blob-adapter',
  ],
  scope: 'application',
});

export const adapterNotInVersion = defineRule(
  rule,
  eachAdapterUse(({ platform: { topology } }, use) => {
    const version = topology.group?.values.version?.value;
    if (version === undefined) return undefined;
    const verdict = judge(use.adapter, version, topology.group?.values.featurePack?.value);
    if (!verdict) return undefined;
    return {
      entity: use.holder,
      place: use.first,
      ...verdict,
      fixes: () => [
        ...(use.adapter.removedIn ? replaceAdapter(use, use.adapter.replacement) : []),
        ...raiseVersion(use.adapter, version),
      ],
    };
  }),
);

/** Less severe where the documentation, or the file, does not settle it. */
type Verdict = Pick<Report, 'message' | 'severity'>;

function judge(adapter: Adapter, version: BizTalkVersion, pack: number | undefined): Verdict | undefined {
  const { name, since, sinceFeaturePack, removedIn } = adapter;
  const missing = (reason: Message): Verdict => ({ message: rule.say({ adapter: name, version, reason }) });
  if (removedIn && atLeast(version, removedIn)) return missing(rule.say('removed', { version: removedIn }));
  // No page tells which version removed it.
  if (name === 'MSMQT') return { message: rule.say('msmqt', { adapter: name, version }), severity: 'information' };
  if (since === undefined) return undefined;
  const isThere = atLeast(version, since);
  if (isThere && (sinceFeaturePack === undefined || version !== since || (pack ?? 0) >= sinceFeaturePack))
    return undefined;
  const needed =
    sinceFeaturePack === undefined
      ? rule.say('since', { version: since })
      : rule.say('since-pack', { version: since, pack: sinceFeaturePack });
  if (sinceFeaturePack === undefined || !isThere || pack !== undefined) return missing(needed);
  const args = { adapter: name, version, pack: sinceFeaturePack };
  return { message: rule.say('feature-pack-unknown', args), severity: 'information' };
}

function raiseVersion({ since, sinceFeaturePack: pack }: Adapter, version: BizTalkVersion): readonly Fix[] {
  if (since === undefined) return [];
  const operations = [
    ...(atLeast(version, since) ? [] : [setKey(['group', 'version'], since)]),
    ...(pack === undefined ? [] : [setKey(['group', 'featurePack'], pack)]),
  ];
  const title =
    pack === undefined
      ? rule.fix('set-version', { version: since })
      : rule.fix('set-version-and-pack', { version: since, pack });
  return [fixOf(title, operations)];
}
