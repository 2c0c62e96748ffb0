/**
 * A scene as a Mermaid flowchart: tiers, sites, fault domains and what holds others as subgraphs, in the order of the picture. Names stand
 * in quotes with everything escaped that Mermaid could read as something else.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { drawable } from './label.ts';
import type { Marks } from './marks.ts';
import type { Scene, Shape } from './scene.ts';
import { stateWord } from './stateWords.ts';

/** A shape, or the band of a fault domain. */
interface Entry extends Pick<Shape, 'id' | 'name' | 'planned'>, Partial<Pick<Shape, 'workload' | 'holds'>> {
  readonly domain?: string;
}

/** The flowchart of a scene. */
export function* mermaidSteps(scene: Scene, marks: Marks): Steps<string> {
  const ids = new Map<string, string>();
  // Ids of our own: names can be words of Mermaid, such as `end`.
  const idOf = (key: string): string => {
    const id = ids.get(key) ?? `n${ids.size + 1}`;
    ids.set(key, id);
    return id;
  };
  const inside = new Map<string, Entry[]>();
  const put = (parent: string, entry: Entry): void => {
    if (!inside.get(parent)?.push(entry)) inside.set(parent, [entry]);
  };
  for (const shape of scene.shapes) {
    const parent = holderOf(shape);
    const [domain] = shape.domains;
    const id = domain === undefined ? parent : `band:${parent}/${domain}`;
    if (domain !== undefined && !inside.has(id))
      put(parent, { id, name: scene.domainNames.get(domain) ?? '', planned: false, domain });
    put(id, shape);
  }
  const lines = ['flowchart TB'];
  const labelOf = (entry: Entry): string => {
    const word = stateWord(entry, marks.of(entry.domain === undefined ? entry : { id: entry.domain }));
    return quoted(word === '' ? entry.name : `${entry.name} (${word})`);
  };
  let done = 0;
  const write = function* (shapes: readonly Entry[], indent: string): Steps<void> {
    for (const shape of shapes) {
      const own = inside.get(shape.id);
      if (own) {
        lines.push(`${indent}subgraph ${idOf(shape.id)} [${labelOf(shape)}]`);
        yield* write(own, `${indent}  `);
        lines.push(`${indent}end`);
      } else lines.push(`${indent}${idOf(shape.id)}[${labelOf(shape)}]`);
      if (shape.planned) lines.push(`${indent}style ${idOf(shape.id)} stroke-dasharray: 5 3`);
      if (++done % (stepSize / 4) === 0) yield;
    }
  };
  const drawnSites = new Set<string>();
  for (const tier of scene.tiers) {
    lines.push(`  subgraph ${idOf(tier.id)} [${quoted(tier.title)}]`);
    for (const site of scene.sites) {
      const own = inside.get(`${tier.id}@${site.id}`);
      if (!own) continue;
      const isFirst = !drawnSites.has(site.id);
      drawnSites.add(site.id);
      lines.push(`    subgraph ${idOf(isFirst ? site.id : `${tier.id}@${site.id}`)} [${labelOf(site)}]`);
      yield* write(own, '      ');
      lines.push('    end');
    }
    yield* write(inside.get(tier.id) ?? [], '    ');
    lines.push('  end');
  }
  yield* write(
    scene.sites.filter(({ id }) => !drawnSites.has(id)),
    '  ',
  );
  for (const { kind, source, target } of scene.edges)
    lines.push(`  ${idOf(source)} ${kind === 'node' ? '-.->' : '-->'} ${idOf(target)}`);
  return `${lines.join('\n')}\n`;
}

/** In which subgraph a shape stands: one that stands in a tier in that of its site. */
function holderOf({ parent, site }: Shape): string {
  return site === undefined ? parent : `${parent}@${site}`;
}

/** A text in quotes: all that is no letter, digit or blank as the number of its character. */
function quoted(text: string): string {
  const safe = drawable(text).replace(/[!-,.-/:-@[-`{-~]/g, (character) => `#${character.codePointAt(0)};`);
  return `"${safe.replace(/^-/, '#45;') || ' '}"`;
}
