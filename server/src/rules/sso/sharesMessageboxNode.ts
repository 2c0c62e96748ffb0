/** The master secret server at home on the node on which a MessageBox is active. */
import { serversOf } from '../../topology/carriers.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { databasesHeldBy } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/shares-messagebox-node',
  kind: 'R',
  severity: 'information',
  title: 'Master secret server on the MessageBox node',
  says: 'The master secret server of "{group}" prefers "{node}", the active MessageBox node.',
  matters:
    'The node of the MessageBox is the busiest of the database servers, and one failure should not make both move. The master secret server itself needs few resources.',
  subject: ['masterSecretServer'],
  sources: ['tg/clustering-the-master-secret-server'],
  scope: 'none',
});

export const sharesMessageboxNode = defineRule(rule, function* ({ platform }) {
  const secret = masterSecret(platform);
  const preferred = secret?.servers[0];
  if (secret?.placement.kind !== 'group' || !preferred) return;
  const clustered = platform.sqlInstances.filter((instance) => instance.placement?.kind === 'group');
  const active = clustered.map((instance) => ({
    node: serversOf(instance.placement)[0],
    hasMessageBox: databasesHeldBy(platform, instance).some((database) => database.kind === 'messagebox'),
  }));
  const busy = new Set(active.filter((each) => each.hasMessageBox).map((each) => each.node));
  const free = secret.servers.filter((server) => !busy.has(server));
  if (!busy.has(preferred) || free.length === 0) return;
  const isTwoNodePair = secret.servers.length === 2 && !active.some((each) => each.node === free[0]);
  yield reportOn(secret, rule.say({ group: secret.placement.group.name, node: preferred.name }), {
    related: concerned([preferred]),
    ...(isTwoNodePair ? { severity: 'hint' as const } : {}),
  });
});
