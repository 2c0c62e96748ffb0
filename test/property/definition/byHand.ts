/** What does not come back by itself after a loss: standby instances, manual failovers, and hosts that lost SQL Server. */
import type { Definition } from './definition.ts';
import { instanceHolds } from './hostNeeds.ts';
import type { Host } from './hosts.ts';
import { entries } from './plain.ts';
import { placeUp } from './world.ts';

const nothing: ReadonlySet<string> = new Set();

/**
 * The groups that somebody can fail over, and the standby instances that somebody can start in place of what is lost even
 * then.
 */
export function byHand(definition: Definition, failed: ReadonlySet<string>): readonly string[] {
  const { model, worldOf } = definition;
  const [before, now] = [worldOf(nothing, 'run'), worldOf(failed, 'run')];
  const groups = model.file
    .all('availabilityGroups')
    .filter(({ name }) => before.up(`availabilityGroup:${name}`) && !now.up(`availabilityGroup:${name}`))
    .filter(({ name }) => !failed.has(`availabilityGroup:${name}`))
    .filter(({ values }) => placeUp(now, model.placement(values.cluster)))
    .filter(({ values }) =>
      (entries(values.replicas) ?? []).some(
        ({ name, values: { commit } }) =>
          commit !== 'asynchronous' &&
          model.isInstancePrimary(name) &&
          now.up(`sqlInstance:${model.instance(name)?.name}`),
      ),
    )
    .map(({ name }) => `availabilityGroup:${name}`);
  const then = worldOf(failed, 'run', new Set(groups));
  const isLost = (id: string): boolean => before.up(id) && !then.up(id);
  const instances = model.hosts
    .filter((host) => !host.group && !failed.has(`host:${host.name}`) && isLost(`host:${host.name}`))
    .flatMap((host) =>
      (host.instances ?? [])
        .filter((instance) => instance.standby && instance.server.primary && !failed.has(instance.id))
        .filter((instance) => instanceHolds(then, host, { ...instance, state: 'started', standby: false }))
        .map(({ id }) => id),
    );
  return [...instances, ...groups];
}

export type Return = 'by itself' | 'by hand' | 'cannot tell';

/**
 * How a host comes back when SQL Server was away. An instance that is not clustered and runs in the BizTalk service tries
 * once, a minute later by default; the pages disagree about what follows. BizTalk Server 2010 before its second update stays
 * stopped. Isolated and clustered instances go on by themselves.
 */
export function returnAfterSqlLoss({ model }: Definition, host: Host): Return {
  if (host.isolated || host.group) return 'by itself';
  const { version, cumulativeUpdate } = model.file.root.group ?? {};
  return version === '2010' && cumulativeUpdate !== undefined && cumulativeUpdate < 2 ? 'by hand' : 'cannot tell';
}
