/**
 * How much of a group is drawn one by one: all of a small one; of a larger one the parts of each server, host and instance
 * are counted in a summary, and of a very large one those of whole tiers too. What is expanded is drawn.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { render } from '../text/message.ts';
import type { Draft, Drafts, Names } from './drafts.ts';
import { message } from './renderMessages.ts';
import { type Shape, type ShapeKind, type Tier, tierNames } from './scene.ts';

/** What is summarised, each with what comes before it: services by server, then all parts, then whole tiers. */
const folds = ['nothing', 'services', 'parts', 'large tiers', 'most tiers', 'all tiers'] as const;

export type Fold = (typeof folds)[number];

/** Groups with more components than these are summarised so far. */
const limits: Readonly<Partial<Record<Fold, number>>> = { services: 90, parts: 160, 'large tiers': 3_000 };

/** How far a group of `components` components is summarised at least. */
export function foldOf(components: number): Fold {
  return folds.findLast((each) => components > (limits[each] ?? Number.POSITIVE_INFINITY)) ?? 'nothing';
}

/** The next step of summarising; `undefined` after the last. */
export function nextFold(fold: Fold): Fold | undefined {
  return folds[folds.indexOf(fold) + 1];
}

/** A tier with more shapes than these is summarised as a whole. */
const tierLimits: Readonly<Partial<Record<Fold, number>>> = { 'large tiers': 24, 'most tiers': 8, 'all tiers': 1 };

export interface Folded {
  readonly tiers: readonly Tier[];
  readonly shapes: readonly Shape[];
  /** The shape that stands in a tier, by the id of any component in it. */
  readonly rootOf: (id: string) => string | undefined;
}

/** The shapes to draw. */
export function* foldSteps(drafts: Drafts, fold: Fold, expanded: ReadonlySet<string>): Steps<Folded> {
  const shapes: Shape[] = [];
  const roots = new Map<Draft, string>();
  const tiers: Tier[] = [];
  let done = 0;
  for (const name of tierNames) {
    const members = drafts.tiers.get(name) ?? [];
    if (members.length === 0) continue;
    const tier: Tier = { id: `tier:${name}`, name, title: message.plain(`render.tier.${name}`) };
    tiers.push(tier);
    const isWhole = members.length <= (tierLimits[fold] ?? Number.POSITIVE_INFINITY) || expanded.has(tier.id);
    for (const group of groupsOf(members, isWhole, (each) => `${each.kind}/${siteOf(each) ?? ''}`)) {
      const [first] = group;
      if (!first) continue;
      const site = siteOf(first);
      if (group.length > 1) shapes.push(summaryOf(group, tier.id, site));
      else emit(first, tier.id, { site, column: site, fold, expanded, shapes, namesOf: drafts.namesOf });
      const root = group.length > 1 ? summaryId(tier.id, first.kind, site) : first.id;
      for (const draft of group) roots.set(draft, root);
      done += group.length;
      if (done < stepSize / 20) continue;
      done = 0;
      yield;
    }
    yield;
  }
  const rootOf = (id: string): string | undefined => {
    let draft = drafts.draftOf(id);
    while (draft?.holder) draft = draft.holder;
    return draft && roots.get(draft);
  };
  return { tiers, shapes, rootOf };
}

interface Emission {
  readonly site: string | undefined;
  /** The site in whose column all of it stands. */
  readonly column: string | undefined;
  readonly fold: Fold;
  readonly expanded: ReadonlySet<string>;
  readonly shapes: Shape[];
  readonly namesOf: Drafts['namesOf'];
}

function emit(draft: Draft, parent: string, emission: Emission): void {
  const { column, fold, expanded, shapes } = emission;
  const { children } = draft;
  const shape = shapeOf(draft, emission.namesOf(draft), parent, emission.site);
  shapes.push({ ...shape, domains: shape.domains.filter((id) => id !== column) });
  const isWhole = fold === 'nothing' || expanded.has(draft.id);
  const isAlone = ({ kind, children: own }: Draft): boolean =>
    own.length > 0 || (fold === 'services' && kind !== 'service');
  for (const group of groupsOf(children, isWhole, (each) => (isAlone(each) ? each.id : each.kind))) {
    const [first] = group;
    if (!first) continue;
    if (group.length > 1) shapes.push(summaryOf(group, draft.id, undefined));
    else emit(first, draft.id, { ...emission, site: undefined });
  }
}

/** The shape of a draft by itself. */
export function shapeOf(draft: Draft, names: Names, parent: string, site: string | undefined): Shape {
  const { id, kind, planned, domains, workload } = draft;
  return { id, kind, ...names, parent, site, planned, domains, workload, holds: undefined };
}

/** Each for itself, or those that have the same key together. */
function groupsOf(
  drafts: readonly Draft[],
  isWhole: boolean,
  keyOf: (draft: Draft) => string,
): readonly (readonly Draft[])[] {
  if (isWhole) return drafts.map((each) => [each]);
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (!groups.get(key)?.push(draft)) groups.set(key, [draft]);
  }
  return [...groups.values()];
}

function summaryId(parent: string, kind: ShapeKind, site: string | undefined): string {
  return `summary:${parent}/${kind}${site === undefined ? '' : `@${site}`}`;
}

function summaryOf(drafts: readonly Draft[], parent: string, site: string | undefined): Shape {
  const kind = drafts[0]?.kind ?? 'workload';
  const all: Draft[] = [];
  for (const draft of drafts) visit(draft, (each) => all.push(each));
  const counts = new Map<ShapeKind, number>();
  for (const each of all) counts.set(each.kind, (counts.get(each.kind) ?? 0) + 1);
  counts.delete(kind);
  const name = render(message('render.summary', { n: drafts.length, kind: message.plain(`render.kind.${kind}`) }));
  const within = [...counts].map(([of, n]) =>
    render(message('render.summary.count', { kind: message.plain(`render.kind.${of}`), n })),
  );
  return {
    id: summaryId(parent, kind, site),
    kind,
    name,
    title:
      within.length === 0
        ? name
        : render(message('render.summary.title', { summary: name, counts: within.join(', ') })),
    detail: '',
    parent,
    site,
    planned: drafts.every(({ planned }) => planned),
    domains: [],
    workload: undefined,
    holds: {
      count: drafts.length,
      components: all.filter((each) => each.kind !== 'workload').map(({ id }) => id),
      workloads: all.map(({ workload }) => workload).filter((id) => id !== undefined),
    },
  };
}

/** A draft and all that is in it. */
function visit(draft: Draft, see: (draft: Draft) => void): void {
  see(draft);
  for (const child of draft.children) visit(child, see);
}

/** The site on which all servers of a shape are; `undefined` where they are on none, or on several. */
function siteOf(draft: Draft): string | undefined {
  const sites = new Set<string | undefined>();
  visit(draft, ({ server }) => server && sites.add(server.site?.id));
  return sites.size === 1 ? [...sites][0] : undefined;
}
