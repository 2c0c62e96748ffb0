/** What is wrong with a picture as the browser draws it, in words; nothing for a sound one. Pure. */
import type { Answers } from '../../server/src/failure/answers.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { drawable } from '../../server/src/render/label.ts';
import type { Scene } from '../../server/src/render/scene.ts';
import type { Box } from '../../server/src/render/sizes.ts';
import { isWithin, overlap } from '../support/pictures.ts';
import type { Drawn, DrawnEdge } from './page.ts';

/** Labels overlap nothing and stay in their boxes. */
export function labelFaults({ width, height, labels, marks, edges }: Drawn): readonly string[] {
  const picture: Box = { x: 0, y: 0, width, height };
  const others = [
    ...labels,
    ...marks.map((mark) => ({ ...mark, text: `a mark (${mark.name})` })),
    ...edges.flatMap(({ id, way }) => linesOf(way).map((line) => ({ ...line, text: `the line ${id}` }))),
  ];
  const faults: string[] = [];
  for (const [index, label] of labels.entries()) {
    if (!isWithin(label, label.box ?? picture)) faults.push(`"${label.text}" leaves its box`);
    for (let at = index + 1; at < others.length; at++) {
      const other = others[at];
      if (other && overlap(label, other)) faults.push(`"${label.text}" overlaps "${other.text}"`);
    }
  }
  return faults;
}

/** Boxes stand within what encloses them and beside all others. */
export function boxFaults({ shapes }: Drawn, scene: Scene): readonly string[] {
  const boxes = new Map(shapes.map(({ id, box }) => [id, box]));
  const siblings = new Map<string, { readonly id: string; readonly box: Box }[]>();
  const faults: string[] = [];
  const put = (key: string, id: string, box: Box): void => {
    const others = siblings.get(key) ?? [];
    for (const other of others) if (overlap(box, other.box)) faults.push(`"${id}" overlaps "${other.id}"`);
    siblings.set(key, [...others, { id, box }]);
  };
  for (const { id: tier } of scene.tiers) {
    const box = boxes.get(tier);
    if (box) put('', tier, box);
  }
  for (const { id: site } of scene.sites) {
    const box = boxes.get(drawable(site));
    if (box) put('sites', site, box);
  }
  for (const { id, parent, site } of scene.shapes) {
    const box = boxes.get(drawable(id));
    const outer = boxes.get(drawable(parent));
    if (!box || !outer || !isWithin(box, outer)) faults.push(`"${id}" is not within "${parent}"`);
    else put(parent, id, box);
    if (box && parent.startsWith('tier:'))
      for (const each of scene.sites) {
        const column = boxes.get(drawable(each.id));
        if (!column || (each.id === site ? !isWithin(box, column) : overlap(box, column)))
          faults.push(`"${id}" stands wrong to the site "${each.id}"`);
      }
  }
  return faults;
}

/** Every line is drawn from the edge of one of its shapes to that of the other. */
export function lineFaults({ shapes, edges }: Drawn, scene: Scene): readonly string[] {
  const boxes = new Map(shapes.map(({ id, box }) => [id, box]));
  const faults = edges.flatMap(({ id, source, target, ends }) =>
    [source, target].flatMap((end, index) => {
      const box = boxes.get(end);
      const point = ends[index];
      const isThere = box && point && isOnEdge(point, box);
      return isThere ? [] : [`${id} does not end at "${end}"`];
    }),
  );
  return edges.length === scene.edges.length ? faults : [...faults, 'not every line is drawn'];
}

/** Every component and workload is drawn or counted, once. */
export function countFaults({ shapes }: Drawn, scene: Scene, graph: Answers): readonly string[] {
  const drawn = new Map(shapes.map((shape) => [shape.id, shape]));
  const shown = [...scene.sites, ...scene.shapes].filter(({ id, holds }) => {
    const shape = drawn.get(drawable(id));
    return shape !== undefined && shape.count === (holds ? String(holds.count) : undefined);
  });
  const components = shown.flatMap(({ id, holds }) => holds?.components ?? [id]);
  const workloads = shown.flatMap(({ workload, holds }) => holds?.workloads ?? workload ?? []);
  return [...missing(graph.components, components), ...missing(graph.workloads, workloads)];
}

function missing(wanted: readonly { readonly id: string }[], found: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const id of found) times.set(id, (times.get(id) ?? 0) + 1);
  return wanted.flatMap(({ id }) => (times.get(id) === 1 ? [] : [`"${id}" is drawn ${times.get(id) ?? 0} times`]));
}

/** What has failed, and what becomes of each workload, is what the simulation says. */
export function stateFaults(
  { shapes }: Drawn,
  scene: Scene,
  graph: Answers,
  failed: readonly string[],
): readonly string[] {
  const drawn = new Map(shapes.map((shape) => [shape.id, shape]));
  const outcomes = new Map(simulate(graph, failed).workloads.map(({ workload, outcome }) => [workload.id, outcome]));
  return [...scene.sites, ...scene.shapes].flatMap(({ id, holds, workload }) => {
    const shape = drawn.get(drawable(id));
    const faults: string[] = [];
    const hasFailed = failed.some((each) => (holds?.components ?? [id]).includes(each));
    if (hasFailed !== (shape?.state === 'failed')) faults.push(`"${id}" is drawn as ${shape?.state}`);
    const wanted = workload === undefined ? undefined : outcomes.get(workload);
    if (shape?.outcome !== wanted) faults.push(`"${id}" is drawn as ${shape?.outcome}, not as ${wanted}`);
    if (!hasFailed && wanted !== undefined && wanted !== 'running' && shape?.state === 'running')
      faults.push(`"${id}" is drawn as running, not as ${wanted}`);
    return faults;
  });
}

/** The straight parts of a line, as thin boxes. */
function linesOf(way: DrawnEdge['way']): readonly Box[] {
  return way.slice(1).map((to, index) => {
    const { x, y } = way[index] ?? to;
    return {
      x: Math.min(x, to.x) - 0.5,
      y: Math.min(y, to.y) - 0.5,
      width: Math.abs(x - to.x) + 1,
      height: Math.abs(y - to.y) + 1,
    };
  });
}

function isOnEdge({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean {
  const isBeside = x >= box.x && x <= box.x + box.width;
  return isBeside && [box.y, box.y + box.height].some((edge) => Math.abs(edge - y) <= 1);
}
