/** The answers about failure by trying everything: outcomes, scopes, single points, and sets that stop something. */
import type { Definition } from './definition.ts';
import type { Phase } from './phase.ts';
import type { Work } from './work.ts';

export type Outcome = 'running' | 'reduced' | 'delayed' | 'stops at restart' | 'stopped';

const scopes = ['systemwide', 'host', 'application', 'server', 'none'] as const;
export type Scope = (typeof scopes)[number];

export interface Reach {
  readonly scope: Scope;
  readonly phase: Phase;
  /** What comes later where tracking data piles up or tokens run out, when that is more. */
  readonly later: Scope | undefined;
}

const nothing: ReadonlySet<string> = new Set();
const nodeOf = (work: Work): string => `workload ${work.id}`;

/** What goes down in a phase when some components fail: up before, and down now. */
export function lossIn(definition: Definition, failed: ReadonlySet<string>, phase: Phase): (id: string) => boolean {
  const before = definition.isUpAnyway(phase);
  const now = definition.isUp(failed, phase);
  return (id) => before(id) && !now(id);
}

export function outcomeOf(definition: Definition, work: Work, failed: ReadonlySet<string>): Outcome {
  const id = nodeOf(work);
  if (!definition.isUp(failed, 'run')(id)) return 'stopped';
  if (!definition.isUp(failed, 'start')(id)) return 'stops at restart';
  if (!definition.isUp(failed, 'delayed')(id)) return 'delayed';
  return definition.capacity(work, failed) < definition.capacity(work, nothing) ? 'reduced' : 'running';
}

function isWorse(a: Scope, b: Scope): boolean {
  return scopes.indexOf(a) < scopes.indexOf(b);
}

/** The worst scope of now and of a restart; equal ones count as now. What comes later is said where it is more. */
export function reachOf(definition: Definition, failed: ReadonlySet<string>): Reach {
  const now = scopeIn(definition, failed, 'run');
  const restart = scopeIn(definition, failed, 'start');
  const delayed = scopeIn(definition, failed, 'delayed');
  const [scope, phase] = isWorse(restart, now) ? ([restart, 'start'] as const) : ([now, 'run'] as const);
  return { scope, phase, later: isWorse(delayed, scope) ? delayed : undefined };
}

/** `systemwide, run`, with ` (later host)` behind it where there is something later. */
export function scopeOf(definition: Definition, failed: ReadonlySet<string>): string {
  const { scope, phase, later } = reachOf(definition, failed);
  return `${scope}, ${phase}${later ? ` (later ${later})` : ''}`;
}

function scopeIn(definition: Definition, failed: ReadonlySet<string>, phase: Phase): Scope {
  const isLost = lossIn(definition, failed, phase);
  const wasUp = definition.isUpAnyway(phase);
  const there = definition.work.filter((work) => wasUp(nodeOf(work)));
  // A feature by itself never gives more than `application`.
  const work = there.filter(({ kind }) => kind !== 'feature');
  const lost = there.filter((each) => isLost(nodeOf(each)));
  if (work.length > 0 && work.every((each) => lost.includes(each))) return 'systemwide';
  const hosts = new Set(work.flatMap(({ host }) => host ?? []));
  const isWholeHost = [...hosts].some((host) =>
    work.filter((each) => each.host === host).every((each) => lost.includes(each)),
  );
  if (isWholeHost) return 'host';
  const ids = [...definition.parts.keys()];
  if (lost.length > 0 || ids.some((id) => id.startsWith('application:') && isLost(id))) return 'application';
  const onServer = ids.some(
    (id) =>
      (id.startsWith('hostInstance:') || (id.startsWith('service:') && definition.parts.get(id)?.basic)) && isLost(id),
  );
  return onServer ? 'server' : 'none';
}

/** Whether a candidate alone gives `application` or worse, in any phase. */
export function isSinglePoint(definition: Definition, id: string): boolean {
  const component = definition.parts.get(id);
  if (!component?.candidate || !definition.isUpAnyway('run')(id)) return false;
  const { scope, later } = reachOf(definition, new Set([id]));
  return [scope, later ?? scope].some((each) => each !== 'none' && each !== 'server');
}

/** The workloads that a name of a host, an application or a workload stands for; the system without one. */
export function workFor(definition: Definition, name: string | undefined): readonly Work[] {
  const { work, model } = definition;
  if (name === undefined) return work.filter(({ kind }) => kind !== 'feature');
  const host = model.file.find('hosts', name)?.name;
  if (host) return work.filter((each) => each.host === host);
  const application = model.file.find('applications', name)?.name;
  if (application) return work.filter((each) => each.application === application);
  return work.filter(({ id }) => id === name);
}

/** The minimal sets of up to `order` candidates that stop all of a target: `a + b, run`. */
export function cutSetsOf(definition: Definition, order: number, name: string | undefined): string[] {
  const runs = definition.isUpAnyway('run');
  const candidates = [...definition.parts.values()]
    .filter(({ id, candidate }) => candidate && runs(id))
    .map(({ id }) => id);
  candidates.sort();
  const target = workFor(definition, name);
  const stops = (set: readonly string[]): Phase | undefined =>
    (['run', 'start'] as const).find((phase) => {
      const before = definition.isUpAnyway(phase);
      const asked = target.filter((each) => before(nodeOf(each)));
      const after = definition.isUp(new Set(set), phase);
      return asked.length > 0 && asked.every((each) => !after(nodeOf(each)));
    });
  const found: { set: readonly string[]; phase: Phase }[] = [];
  const extend = (set: readonly string[], from: number, size: number): void => {
    if (found.some((each) => each.set.every((member) => set.includes(member)))) return;
    if (set.length === size) {
      const phase = stops(set);
      if (phase) found.push({ set, phase });
      return;
    }
    for (let i = from; i < candidates.length; i++) extend([...set, candidates[i] ?? ''], i + 1, size);
  };
  for (let size = 1; size <= order; size++) extend([], 0, size);
  return found.map(({ set, phase }) => `${set.join(' + ')}, ${phase}`);
}
