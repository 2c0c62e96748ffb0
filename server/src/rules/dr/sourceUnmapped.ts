/** A source instance that is not shipped: without its databases the others cannot be restored to one mark. */
import { setKey } from '../../syntax/edit/operation.ts';
import { isDisasterRecoveryInstance } from '../../topology/carriers.ts';
import { isInBackupJob, shippings } from '../../topology/disasterRecovery.ts';
import type { Platform, SqlInstance } from '../../topology/platform.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/source-unmapped',
  kind: 'S',
  severity: 'error',
  title: 'Source instance not shipped',
  says: '"{inst}" is not shipped. The group cannot be restored to one mark.',
  matters:
    'One instance that is not shipped is missing at the other site, and without it the rest cannot be brought to one mark.',
  fixes: { 'ship-to': 'Ship "{inst}" to "{destination}"' },
  subject: ['sqlInstance'],
  sources: ['tg/prepare-the-disaster-recovery-site', 'core/log-shipping'],
  scope: 'systemwide',
});

export const sourceUnmapped = defineRule(rule, function* ({ platform }) {
  const { method, logShipping } = platform.topology.disasterRecovery?.values ?? {};
  if (!logShipping || method?.value === 'none') return;
  const mapped = new Set(logShipping.items.map(({ from }) => from.name.toLowerCase()));
  const targets = new Set(logShipping.items.map(({ to }) => to.name.toLowerCase()));
  const isShipped = (instance: SqlInstance): boolean => mapped.has(instance.name.toLowerCase());
  for (const instance of sourcesOf(platform, isShipped)) {
    if (isShipped(instance) || targets.has(instance.name.toLowerCase()) || isDisasterRecoveryInstance(instance))
      continue;
    yield reportOn(instance, rule.say({ inst: instance.name }), { fixes: () => ship(platform, instance) });
  }
});

/** The instances that hold databases of the job; of an availability group that is not shipped, the first replica. */
function sourcesOf(platform: Platform, isShipped: (instance: SqlInstance) => boolean): Set<SqlInstance> {
  const sources = new Set<SqlInstance>();
  for (const database of platform.databases) {
    if (!isInBackupJob(platform, database)) continue;
    const replicas = database.availabilityGroup?.replicas?.map((replica) => replica.instance) ?? [];
    const source = database.instance ?? (replicas.some(isShipped) ? undefined : replicas[0]);
    if (source && source.entry.values.engine?.value !== 'analysis-services') sources.add(source);
  }
  return sources;
}

/** To the destination of all others, where they have one in common and the version suits. */
function ship(platform: Platform, instance: SqlInstance): readonly Fix[] {
  const [only, ...others] = new Set(shippings(platform).map(({ destination }) => destination));
  if (!only || others.length > 0) return [];
  const [here, there] = [instance.entry.values.version?.value, only.entry.values.version?.value];
  if (here !== undefined && there !== undefined && here !== there) return [];
  return [
    preferredFix(rule.fix('ship-to', { inst: instance.name, destination: only.name }), [
      setKey(['disasterRecovery', 'logShipping', instance.name], only.name),
    ]),
  ];
}
