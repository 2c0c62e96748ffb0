/** What the deployment promises: which failures each requirement names, and whether one of them breaks it. */
import { lossIn, workFor } from './answers.ts';
import type { Definition } from './definition.ts';
import type { Plain } from './plain.ts';

/**
 * Whether a requirement fails: a workload of it that runs with nothing failed stops, now or at a restart. `undefined` where
 * it names nothing that could fail. Recovery times are not asked. What `also` lists has failed besides, in every case.
 */
export function fails(definition: Definition, values: Plain, also: readonly string[] = []): boolean | undefined {
  const sets = failuresOf(definition, values.survives);
  if (sets === 'not met') return true;
  const names: readonly (string | undefined)[] =
    values.for === undefined || values.for === null || values.for === 'all' ? [undefined] : values.for;
  const target = names
    .flatMap((name) => workFor(definition, name))
    .filter(({ kind }) => kind !== 'feature')
    .map(({ id }) => `workload ${id}`);
  if (sets.length === 0 || target.length === 0) return undefined;
  return sets.some((set) =>
    (['run', 'start'] as const).some((phase) => target.some(lossIn(definition, new Set([...set, ...also]), phase))),
  );
}

/** The sets of components that fail together, one after another; the only site cannot be survived. */
function failuresOf({ model, parts, isUp }: Definition, survives: Plain): readonly (readonly string[])[] | 'not met' {
  const primary = model.servers.filter((server) => server.primary);
  const sites = model.file.all('sites').filter(({ values }) => model.stretched || values.role !== 'disaster-recovery');
  switch (survives) {
    case 'any-server':
      return primary.map(({ name }) => [`server:${name}`]);
    case 'any-biztalk-server':
      return primary.filter(model.isBizTalk).map(({ name }) => [`server:${name}`]);
    case 'any-fault-domain':
      return [...parts.values()]
        .filter(({ id, basic, apart }) => basic && !apart && /^(?:hypervisor|rack|availabilityZone|site):/.test(id))
        .filter(({ id }) => primary.some(({ name }) => !isUp(new Set([id]), 'run')(`server:${name}`)))
        .map(({ id }) => [id]);
    case 'any-site':
      return sites.length < 2 ? 'not met' : sites.map(({ name }) => [`site:${name}`]);
    default: {
      const names: readonly string[] = survives ?? [];
      return names.length === 0 ? [] : [names.map((name) => (name.includes(':') ? name : `server:${name}`))];
    }
  }
}
