/** Possible owners of the clustered master secret server that do not have the secret. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const secretMissingOnNode = defineRule({
  id: 'sso/secret-missing-on-node',
  kind: 'C',
  severity: 'warning',
  title: 'sso/secret-missing-on-node.title',
  subject: ['masterSecretServer'],
  reads: ['masterSecretServer', 'clusters', 'servers'],
  sources: ['core/how-to-cluster-the-master-secret-server1', 'tg/clustering-the-master-secret-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const section = platform.masterSecretServer;
    const secretOn = section?.entry.values.secretOn;
    if (section?.placement?.kind !== 'group' || !secretOn) return;
    const has = new Set(secretOn.items.map((node) => node.name.toLowerCase()));
    const nodes = section.placement.group.owners
      .map((owner) => owner.name)
      .filter((name) => !has.has(name.toLowerCase()));
    if (nodes.length === 0) return;
    yield {
      entity: section.entry.id,
      place: secretOn.place,
      message: message('sso/secret-missing-on-node', { nodes }),
      fixes: () => [
        {
          title: message('fix.secret-restored', { nodes }),
          preferred: true,
          operations: nodes.map((name) => ({ op: 'add', path: ['masterSecretServer', 'secretOn'], name })),
        },
      ],
    };
  },
});
