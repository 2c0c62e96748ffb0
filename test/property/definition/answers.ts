/** The answers about failure by trying everything: outcomes, scopes, cut sets and requirements as the failure model words them. */
import { type Definition, type Phase, phases } from './definition.ts';
import type { Work } from './model.ts';

export type Outcome = 'running' | 'reduced' | 'delayed' | 'stops at restart' | 'stopped';

const scopes = ['systemwide', 'host', 'application', 'server', 'none'] as const;
type Scope = (typeof scopes)[number];

const nothing: ReadonlySet<string> = new Set();
const nodeOf = (work: Work): string => `workload ${work.id}`;

/** What goes down in a phase when some components fail: up before, and down now. */
function lossIn(definition: Definition, failed: ReadonlySet<string>, phase: Phase): (id: string) => boolean {
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

/** The worst scope with its phase: `systemwide, run`. */
export function scopeOf(definition: Definition, failed: ReadonlySet<string>): string {
  let worst: { scope: Scope; phase: Phase } = { scope: 'none', phase: 'run' };
  for (const phase of phases) {
    const scope = scopeIn(definition, failed, phase);
    if (scopes.indexOf(scope) < scopes.indexOf(worst.scope)) worst = { scope, phase };
  }
  return `${worst.scope}, ${worst.phase}`;
}

function scopeIn(definition: Definition, failed: ReadonlySet<string>, phase: Phase): Scope {
  if (phase === 'change') return 'none';
  const isLost = lossIn(definition, failed, phase);
  const wasUp = definition.isUpAnyway(phase);
  const there = definition.work.filter((work) => wasUp(nodeOf(work)));
  const work = there.filter(({ kind }) => kind !== 'feature');
  const lost = there.filter((each) => isLost(nodeOf(each)));
  const ids = [...definition.parts.keys()];
  const isApplication = lost.length > 0 || ids.some((id) => id.startsWith('application:') && isLost(id));
  if (phase === 'delayed') return isApplication ? 'application' : 'none';
  if (work.length > 0 && work.every((each) => lost.includes(each))) return 'systemwide';
  const hosts = new Set(work.flatMap(({ host }) => host?.name ?? []));
  const isWholeHost = [...hosts].some((host) =>
    work.filter((each) => each.host?.name === host).every((each) => lost.includes(each)),
  );
  if (isWholeHost) return 'host';
  if (isApplication) return 'application';
  const onServer = ids.some(
    (id) =>
      (id.startsWith('hostInstance:') || (id.startsWith('service:') && definition.parts.get(id)?.basic)) && isLost(id),
  );
  return onServer ? 'server' : 'none';
}

/** The workloads that a name of a host, an application or a workload stands for; the system without one. */
export function workFor(definition: Definition, name: string | undefined): readonly Work[] {
  if (name === undefined) return definition.work.filter(({ kind }) => kind !== 'feature');
  const ofHost = definition.work.filter(({ host }) => host?.name === name);
  if (definition.model.find('hosts', name)) return ofHost;
  if (definition.model.find('applications', name)) return definition.work.filter((each) => each.application === name);
  return definition.work.filter(({ id }) => id === name);
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

/** Whether a requirement fails; `undefined` where it names nothing that could fail. Recovery times are not asked. */
export function fails(definition: Definition, values: { survives: unknown; for?: unknown }): boolean | undefined {
  const { model, parts } = definition;
  const primary = model
    .all('servers')
    .map(({ name }) => name)
    .filter(model.isPrimary);
  const domains = [...parts.values()].filter(
    ({ id, basic, apart }) => basic && !apart && /^(?:hypervisor|rack|availabilityZone|site):/.test(id),
  );
  const takesPrimary = (id: string): boolean => {
    const up = definition.isUp(new Set([id]), 'run');
    return primary.some((server) => !up(`server:${server}`));
  };
  const isBizTalk = (server: string): boolean =>
    model.rolesOf(server).includes('biztalk') ||
    model.all('hosts').some((host) => (model.instancesOf(host) ?? []).some(({ name }) => name === server));
  const sites = model
    .all('sites')
    .filter(({ values }) => model.root.group?.approach === 'stretched' || values.role !== 'disaster-recovery');
  let sets: readonly (readonly string[])[];
  switch (values.survives) {
    case 'any-server':
      sets = primary.map((server) => [`server:${server}`]);
      break;
    case 'any-biztalk-server':
      sets = primary.filter(isBizTalk).map((server) => [`server:${server}`]);
      break;
    case 'any-fault-domain':
      sets = domains.filter(({ id }) => takesPrimary(id)).map(({ id }) => [id]);
      break;
    case 'any-site':
      if (sites.length < 2) return true;
      sets = sites.map(({ name }) => [`site:${name}`]);
      break;
    default:
      sets = [(values.survives as readonly string[]).map((name) => `server:${name}`)];
  }
  const names = values.for === undefined || values.for === 'all' ? [undefined] : (values.for as readonly string[]);
  const target = new Set(names.flatMap((name) => workFor(definition, name)).map(nodeOf));
  if (sets.length === 0 || target.size === 0) return undefined;
  return sets.some((set) =>
    (['run', 'start'] as const).some((phase) => {
      const isLost = lossIn(definition, new Set(set), phase);
      return [...target].some(isLost);
    }),
  );
}
