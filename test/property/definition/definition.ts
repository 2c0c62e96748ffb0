/**
 * What is up and what stops, written down from the failure model sentence by sentence and as slowly as it reads. Nothing
 * of the product is used: the tests hold the product against this.
 */
import { type Component, componentsOf } from './components.ts';
import { workingServers } from './hostNeeds.ts';
import type { Host } from './hosts.ts';
import { type Model, modelOf, type View } from './model.ts';
import { needsOf } from './needs.ts';
import { type Owners, ownersIn } from './owners.ts';
import { type Phase, phases } from './phase.ts';
import { ownersOf } from './places.ts';
import { isServed } from './transportNeeds.ts';
import type { Work } from './work.ts';
import type { World } from './world.ts';

export interface Definition {
  readonly model: Model;
  readonly parts: ReadonlyMap<string, Component>;
  readonly work: readonly Work[];
  /** What is up; `failedOver` are availability groups that somebody has failed over since. */
  readonly worldOf: (failed: ReadonlySet<string>, phase: Phase, failedOver?: ReadonlySet<string>) => World;
  /** Whether a component, or a workload by `workload ID`, is up. */
  readonly isUp: (failed: ReadonlySet<string>, phase: Phase) => (id: string) => boolean;
  /** The same with nothing failed. */
  readonly isUpAnyway: (phase: Phase) => (id: string) => boolean;
  /** How many instances, or owners that could run it, a workload has. */
  readonly capacity: (work: Work, failed: ReadonlySet<string>) => number;
}

export function definitionOf(text: string, view: View = 'as planned'): Definition {
  const model = modelOf(text, view);
  const parts = componentsOf(model);
  const needs = needsOf({ model });

  const worldOf: Definition['worldOf'] = (failed, phase, failedOver) => {
    const down = new Set<string>(failed);
    let owners: Owners | undefined;
    const world: World = {
      model,
      failed,
      phase,
      ...(failedOver ? { failedOver } : {}),
      up: (id) => !down.has(id),
      get owners() {
        owners ??= ownersIn(model, failed);
        return owners;
      },
    };
    // The needs of a cycle hold unless something outside of it has failed: everything is up until a need says otherwise.
    for (let before = -1; before < down.size; ) {
      before = down.size;
      for (const [id, need] of needs) if (!down.has(id) && !need(world)) down.add(id);
    }
    return world;
  };
  const nothing: ReadonlySet<string> = new Set();
  const anyway = new Map(phases.map((phase) => [phase, worldOf(nothing, phase)]));
  const worlds = new Map<string, World>();
  const recent = (failed: ReadonlySet<string>, phase: Phase): World => {
    const key = `${phase} ${[...failed].sort().join(' + ')}`;
    const found = (failed.size === 0 ? anyway.get(phase) : worlds.get(key)) ?? worldOf(failed, phase);
    worlds.set(key, found);
    return found;
  };

  return {
    model,
    parts,
    work: model.work,
    worldOf: (failed, phase, failedOver) => (failedOver ? worldOf(failed, phase, failedOver) : recent(failed, phase)),
    isUp: (failed, phase) => recent(failed, phase).up,
    isUpAnyway: (phase) => recent(nothing, phase).up,
    capacity(work, failed) {
      const world = recent(failed, 'run');
      const hostNamed = (name: string | undefined): Host | undefined => model.hosts.find((each) => each.name === name);
      if (work.tied !== undefined) return Number(world.up(`workload ${work.id}`));
      if (work.kind === 'feature')
        return model.hosts
          .filter(({ tracking }) => tracking)
          .reduce((sum, host) => sum + capacityOf(world, host, undefined), 0);
      return (
        capacityOf(world, hostNamed(work.host), work.way) +
        (work.backup ? capacityOf(world, hostNamed(work.backup.host), work.backup) : 0)
      );
    },
  };
}

/**
 * How much of a host is there: the owners on which it could run, as in fitness, where it moves with a group; else the
 * instances that run and have what the way needs on their servers.
 */
function capacityOf(world: World, host: Host | undefined, way: Work['way']): number {
  if (!host) return 0;
  const { owners } = world;
  const fit = new Set(
    host.memberOf.flatMap((group) => ownersOf(group).filter((owner) => owners.isFit(group, owner, host))),
  );
  if (host.group) return fit.size;
  const isInGroup = (name: string): boolean =>
    host.memberOf.some((group) => group.owners.some((owner) => owner.name === name));
  const elsewhere = workingServers(world, host).filter(
    ({ id, server }) => !isInGroup(server.name) && world.up(id) && (!way || isServed(world, way, server)),
  );
  return fit.size + elsewhere.length;
}
