/** A promise for the loss of a site while everything is on one. */
import type { Place } from '../../syntax/node.ts';
import { hasLogShipping } from '../../topology/disasterRecovery.ts';
import type { Reference } from '../../topology/fact.ts';
import { resolve } from '../../topology/names.ts';
import type { Platform } from '../../topology/platform.ts';
import { defineRule, describeRule } from '../rule.ts';
import { addRecoverySite } from './fixes/addRecoverySite.ts';

const rule = describeRule({
  id: 'dr/cluster-is-not-dr',
  kind: 'R',
  severity: 'information',
  title: 'One site only',
  says: 'The cluster does not survive the loss of its site. Everything is on one site.',
  matters: 'A cluster moves work to another machine of the same place. If the place is gone, so are all of its nodes.',
  subject: ['group', 'requirement'],
  sources: ['tg/increasing-availability-for-biztalk-server'],
  scope: 'systemwide',
});

export const clusterIsNotDr = defineRule(rule, function* ({ platform }) {
  const places = new Set(platform.servers.map((server) => server.site));
  if (platform.clusters.length === 0 || places.size !== 1 || hasLogShipping(platform)) return;
  const promise = promiseForSite(platform);
  if (!promise) return;
  yield { ...promise, message: rule.say(), fixes: () => addRecoverySite(platform) };
});

/** How much data the loss of a site may cost, or that a site may be lost at all. */
function promiseForSite(platform: Platform): { readonly entity: string; readonly place: Place } | undefined {
  const requirement = platform.topology.requirements.find(({ values: { survives } }) => {
    const isSite = (reference: Reference): boolean => resolve(platform.names, reference)?.kind === 'site';
    return survives?.word === 'any-site' || survives?.items.some(isSite);
  });
  if (requirement) return { entity: requirement.id, place: requirement.values.survives?.place ?? requirement.place };
  const objective = platform.topology.group?.values.recoveryPointObjective;
  return objective && { entity: 'group', place: objective.place };
}
