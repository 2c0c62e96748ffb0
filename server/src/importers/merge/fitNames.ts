/**
 * Names that the format cannot hold: `/`, `@` and `:` become `-`. The original stands in the notes of the entry, by which a
 * second import finds it.
 */
import type { Path } from '../../syntax/edit/operation.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionOfKind } from '../../vocabulary/format.ts';
import type { Renamed } from '../importResult.ts';
import { type Branch, branchAt, childOf, childrenAt, textAt } from '../inventory.ts';
import { freeNames } from '../read/names.ts';
import { kindsBelow, renamed } from './positions.ts';

/** What the notes say of a renamed entry; the rest of the line is the original. */
const mark = 'BizTalk name: ';

/** What a path to a cluster group looks like: there the slash is the format's own. */
const placementKinds: readonly EntityKind[] = ['clusterGroup'];

/** The tree with names that fit, and what was renamed. Names of `existing` are taken, unless they are of the same original. */
export function fitNames(root: Branch, existing: Branch | undefined): { root: Branch; renamed: readonly Renamed[] } {
  const names = new Map<string, ReadonlyMap<string, string>>();
  const changes: Renamed[] = [];
  for (const path of scopes(root)) {
    const scope = branchAt(root, path);
    const misfits = [...(scope?.children.values() ?? [])].filter(({ name }) => !fits(name));
    const kinds = misfits.length === 0 ? undefined : kindsBelow(path);
    if (!scope || !kinds) continue;
    const own = fitAll(misfits, scope, existing && branchAt(existing, path));
    names.set(scopeOf(path), own);
    for (const misfit of misfits) {
      const to = own.get(misfit.name.toLowerCase()) ?? misfit.name;
      changes.push({ kind: kinds[0] ?? 'orchestration', from: misfit.name, to });
      if (kinds.length > 0) childOf(misfit, 'notes').value ??= `${mark}${misfit.name}`;
    }
  }
  if (changes.length === 0) return { root, renamed: [] };
  const fit = (name: string, kinds: readonly EntityKind[], path: Path): string => {
    if (kinds.some((kind) => placementKinds.includes(kind)) && name.includes('/')) return name;
    const own = kindsBelow(path) === undefined ? undefined : names.get(scopeOf(path))?.get(name.toLowerCase());
    if (own !== undefined) return own;
    for (const kind of kinds) {
      const section = sectionOfKind(kind);
      const known = section === undefined ? undefined : names.get(scopeOf([section]))?.get(name.toLowerCase());
      if (known !== undefined) return known;
    }
    return name;
  };
  return { root: renamed(root, fit), renamed: changes };
}

function scopeOf(path: Path): string {
  return path.join('\n').toLowerCase();
}

/** Where entries are defined, or stand without an entry of their own. */
function* scopes(root: Branch): Generator<Path> {
  for (const section of root.children.values()) yield [section.name];
  for (const application of childrenAt(root, ['applications']))
    for (const kind of application.children.values()) yield ['applications', application.name, kind.name];
  for (const host of childrenAt(root, ['hosts'])) yield ['hosts', host.name, 'orchestrations'];
}

/** Keys that begin with `x-`, and the key of merges, mean something else in a topology. */
function fits(name: string): boolean {
  return !/[/@:]|^x-|^<<$/.test(name);
}

function fitAll(misfits: readonly Branch[], all: Branch, existing: Branch | undefined): ReadonlyMap<string, string> {
  const originals = new Map(
    [...(existing?.children.values() ?? [])].flatMap((entry): [string, string][] => {
      const original = originalOf(entry);
      return original === undefined ? [] : [[original.toLowerCase(), entry.name]];
    }),
  );
  const taken = new Set([...(existing?.children.keys() ?? []), ...all.children.keys()]);
  const fitted = new Map<string, string>();
  const freeName = freeNames();
  for (const { name } of misfits.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const base = name.replace(/[/@:]/g, '-').replace(/^x-/, 'X-').replace(/^<<$/, '< <');
    const free = originals.get(name.toLowerCase()) ?? freeName(base, taken);
    taken.add(free.toLowerCase());
    fitted.set(name.toLowerCase(), free);
  }
  return fitted;
}

function originalOf(entry: Branch): string | undefined {
  const line = textAt(entry, ['notes'])
    ?.split(/\r?\n/)
    .find((each) => each.startsWith(mark));
  return line?.slice(mark.length).trim();
}
