/** Possible owners of the clustered master secret server that do not have the secret. */
import { addTo } from '../../syntax/edit/operation.ts';
import { onEntity } from '../impossible.ts';
import { defineRule, describeRule, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/secret-missing-on-node',
  kind: 'C',
  severity: 'warning',
  title: 'Secret not restored on a node',
  says: 'The master secret is not on {nodes}. What restarts after a failover cannot decrypt.',
  matters:
    'The failover succeeds, and on the new node the secret is not there. Running SSO services go on with the secret that they have cached; what restarts from then on cannot decrypt.',
  fixes: { 'secret-restored': 'Note that the master secret was restored on {nodes}' },
  subject: ['masterSecretServer'],
  sources: [
    'core/how-to-cluster-the-master-secret-server1',
    'tg/clustering-the-master-secret-server',
    'tg/high-availability-for-the-master-secret-server',
  ],
  scope: 'systemwide',
  impossible: onEntity,
});

export const secretMissingOnNode = defineRule(rule, function* ({ platform }) {
  const section = platform.masterSecretServer;
  const secretOn = section?.entry.values.secretOn;
  if (section?.placement?.kind !== 'group' || !secretOn) return;
  const has = new Set(secretOn.items.map((node) => node.name.toLowerCase()));
  const nodes = section.placement.group.owners
    .map((owner) => owner.name)
    .filter((name) => !has.has(name.toLowerCase()));
  if (nodes.length === 0) return;
  yield reportOn(section.entry, rule.say({ nodes }), {
    place: secretOn.place,
    fixes: () => [
      fixOf(
        rule.fix('secret-restored', { nodes }),
        nodes.map((name) => addTo(['masterSecretServer', 'secretOn'], name)),
      ),
    ],
  });
});
