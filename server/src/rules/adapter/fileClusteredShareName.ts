/** A path to a clustered file share that names a node: the share answers under the network name of its group only. */
import { type Path, setKey } from '../../syntax/edit/operation.ts';
import type { Fact } from '../../topology/fact.ts';
import type { FileShare, Platform } from '../../topology/platform.ts';
import { checkEach, checkInSequence } from '../each.ts';
import { filePath, isFileHandler, shareOf } from '../facts/filePaths.ts';
import { serverOfUncPath } from '../facts/fileShares.ts';
import { onServer } from '../fixes/clusteredShareFix.ts';
import { allFileShares } from '../forEach.ts';
import { defineRule, describeRule, type Fix, preferredFix, type Report, reportOn } from '../rule.ts';
import { eachTransport } from './transports.ts';

const rule = describeRule({
  id: 'adapter/file-clustered-share-name',
  kind: 'R',
  severity: 'warning',
  title: 'Path names a node of a clustered share',
  says: {
    '': 'Path "{path}" is not found after a failover: it names node "{node}". File share "{share}" is clustered: use the network name "{name}".',
    unknown:
      'Path "{path}" is not found after a failover: it names node "{node}". File share "{share}" is clustered: use the network name of "{group}".',
  },
  matters:
    'A clustered file share answers under the network name of its group, which moves with it. A path that names a node is not served, or ends with that node.',
  fixes: { 'use-name': 'Use the network name: "{path}"' },
  subject: ['fileShare', 'host', 'receiveLocation', 'sendPort', 'backup'],
  sources: ['archive/blogs/askcore/file-share-scoping-in-windows-server-2008-failover-clusters'],
  scope: 'host',
});

export const fileClusteredShareName = defineRule(
  rule,
  checkInSequence(
    checkEach(allFileShares, ({ platform }, share) =>
      ofPath(platform, share, share.entry.values.path, share.id, ['fileShares', share.name, 'path']),
    ),
    checkEach(
      ({ platform: { topology } }) => (topology.backup ? [topology.backup] : []),
      ({ platform }, { values }) => {
        const settings = values.share ? { share: values.share } : {};
        return ofPath(platform, shareOf(platform, { settings }), values.path, 'backup', ['backup', 'path']);
      },
    ),
    eachTransport(({ platform }, { id, adapter, settings, path }) => {
      if (!isFileHandler({ adapter })) return undefined;
      const key = settings.path ? 'path' : 'address';
      return ofPath(platform, shareOf(platform, { settings }), filePath({ settings }), id, [...path(), key]);
    }),
  ),
);

/** Of a path that leads to a share in a group and names a node of the group's cluster. */
function ofPath(
  platform: Platform,
  share: FileShare | undefined,
  path: Fact<string> | undefined,
  entity: string,
  keys: Path,
): Report | undefined {
  if (path === undefined || share?.placement?.kind !== 'group') return undefined;
  const { group } = share.placement;
  const node = serverOfUncPath(platform, path.value);
  if (!node || !group.cluster.nodes?.includes(node)) return undefined;
  const args = { path: path.value, node: node.name, share: share.name };
  const name = group.values?.networkName?.value;
  const subject = { id: entity, place: path.place };
  return name === undefined
    ? reportOn(subject, rule.say('unknown', { ...args, group: group.name }))
    : reportOn(subject, rule.say({ ...args, name }), { fixes: () => [useName(keys, path.value, name)] });
}

function useName(path: Path, value: string, name: string): Fix {
  const mended = onServer(value, name);
  return preferredFix(rule.fix('use-name', { path: mended }), [setKey(path, mended)]);
}
