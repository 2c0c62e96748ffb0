/** The backup of the master secret on the computer whose loss it is for. */
import { serversOf } from '../../topology/carriers.ts';
import { shareOfPath } from '../../topology/linkPaths.ts';
import type { Placement, Platform } from '../../topology/platform.ts';
import { type MasterSecret, masterSecret } from '../facts/masterSecret.ts';
import { meansServer, pathKind, serverOfPath } from '../facts/paths.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

const rule = describeRule({
  id: 'sso/secret-backup-on-same-server',
  kind: 'R',
  severity: 'warning',
  title: 'Secret backup on the same server',
  says: 'The master secret and its backup share "{server}". Both are lost with it.',
  matters:
    'A backup on the server itself is lost with the server, unless it is copied elsewhere. Without secret and backup everything that the secret encrypts is unreadable.',
  subject: ['masterSecretServer'],
  sources: ['core/how-to-back-up-the-master-secret', 'core/best-practices-for-backing-up-and-restoring-databases'],
  scope: 'systemwide',
});

export const secretBackupOnSameServer = defineRule(rule, function* ({ platform }) {
  const secret = masterSecret(platform);
  const { path, offsite } = platform.masterSecretServer?.entry.values.backup?.values ?? {};
  if (!secret || !path || offsite?.value === true) return;
  const server = ownServer(platform, secret, path.value);
  if (server === undefined) return;
  yield reportOn(secret, rule.say({ server }), { place: path.place, fixes: () => [backupElsewhere(platform)] });
});

/** The name of the computer or cluster that holds both; `undefined` where the path leads elsewhere. */
function ownServer(platform: Platform, secret: MasterSecret, path: string): string | undefined {
  const kind = pathKind(path);
  if (kind === 'url') return undefined;
  if (kind === 'local') return nameOf(secret.placement);
  const host = serverOfPath(path) ?? '';
  const nodes = secret.placement.kind === 'group' ? (secret.placement.group.cluster.nodes ?? []) : secret.servers;
  const node = nodes.find((server) => meansServer(host, server.name));
  if (node) return node.name;
  const networkName = platform.masterSecretServer?.entry.values.networkName?.value;
  if (networkName !== undefined && meansServer(host, networkName)) return networkName;
  const holder = shareOfPath(platform.fileShares, path)?.placement;
  if (!holder || !serversOf(holder).some((server) => nodes.includes(server))) return undefined;
  return nameOf(holder);
}

function nameOf(placement: Placement): string {
  return placement.kind === 'server' ? placement.server.name : placement.group.name;
}
