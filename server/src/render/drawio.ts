/**
 * A layout as an uncompressed file of draw.io: every shape stands in its parent at the place that it has in the picture,
 * every line has both its ends. Made of the same scene as the SVG.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import type { PlacedBand } from './bands.ts';
import { frame } from './columns.ts';
import { drawable } from './label.ts';
import type { Layout, Placed } from './layout.ts';
import type { Mark, Marks } from './marks.ts';
import type { Shape } from './scene.ts';
import { holderOf, isHolder } from './shapeSvg.ts';
import { type Box, metrics } from './sizes.ts';
import { stateWord } from './stateWords.ts';
import { wrapped } from './textWidth.ts';
import { themes } from './theme.ts';
import { element } from './xml.ts';

/** The file of a layout, in the light colours. */
export function* drawioSteps(layout: Layout, marks: Marks): Steps<string> {
  const { scene, tiers, sites, shapes, edges } = layout;
  // Numbers are ids that no program changes; components can have names of any characters.
  const ids = new Map<string, string>();
  const boxes = new Map<string, Box>();
  const cells: string[] = [element('mxCell', { id: '0' }), element('mxCell', { id: '1', parent: '0' })];
  const add = (id: string, value: readonly string[], style: string, box: Box, parent?: string): void => {
    const cell = `c${ids.size + 2}`;
    const outer = parent === undefined ? undefined : boxes.get(parent);
    ids.set(id, cell);
    boxes.set(id, box);
    const { width, height } = box;
    const at = { x: box.x - (outer?.x ?? 0), y: box.y - (outer?.y ?? 0), width, height };
    cells.push(
      element(
        'mxCell',
        { id: cell, value, style, vertex: 1, parent: ids.get(parent ?? '') ?? '1' },
        element('mxGeometry', { ...at, as: 'geometry' }),
      ),
    );
  };
  for (const { tier, ...box } of tiers)
    add(tier.id, wrapped(tier.title, frame.gutter - 2 * metrics.pad), tierStyle, boxOf(box));
  for (const { shape, ...box } of sites)
    add(shape.id, named(shape.name, marks.of(shape), shape), siteStyle(shape.planned), boxOf(box));
  yield;
  const bands = new Map(layout.bands.flatMap((band) => band.members.map(({ id }) => [id, band])));
  for (const [index, placed] of shapes.entries()) {
    const { shape } = placed;
    const mark = marks.of(shape);
    const band = bands.get(shape.id);
    if (band?.members[0] === shape) {
      const { domain } = band;
      const name = named(scene.domainNames.get(domain) ?? '', marks.of({ id: domain }), { planned: false, detail: '' });
      add(bandId(band), name, bandStyle, boxOf(band), shape.parent);
    }
    const parent = band ? bandId(band) : shape.parent;
    add(
      shape.id,
      named(shape.name, mark, isHolder(placed) ? shape : { ...shape, detail: '' }),
      shapeStyle(placed, mark),
      boxOf(placed),
      parent,
    );
    if (index % (stepSize / 4) === 0) yield;
  }
  for (const [index, { edge, points }] of edges.entries()) {
    const corners = points.slice(1, -1).map(([x, y]) => element('mxPoint', { x, y }));
    const array = corners.length === 0 ? '' : element('Array', { as: 'points' }, corners.join(''));
    cells.push(
      element(
        'mxCell',
        {
          id: `e${index + 2}`,
          value: '',
          style: `edgeStyle=orthogonalEdgeStyle;rounded=0;html=0;strokeColor=${themes.light.line};endArrow=block;endSize=5;${edge.kind === 'node' ? 'dashed=1;' : ''}${endStyle('exit', points[0], boxes.get(edge.source))}${endStyle('entry', points.at(-1), boxes.get(edge.target))}`,
          edge: 1,
          parent: '1',
          source: ids.get(edge.source),
          target: ids.get(edge.target),
        },
        element('mxGeometry', { relative: 1, as: 'geometry' }, array),
      ),
    );
    if (index % (stepSize / 4) === 0) yield;
  }
  const model = element(
    'mxGraphModel',
    { dx: 0, dy: 0, grid: 0, gridSize: 10, page: 0, pageWidth: layout.width, pageHeight: layout.height },
    `\n${element('root', {}, `\n${cells.join('\n')}\n`)}\n`,
  );
  const diagram = element('diagram', { id: 'bizha', name: drawable(scene.title) || 'bizha' }, model);
  return `${element('mxfile', { host: 'bizha', compressed: 'false' }, diagram)}\n`;
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function bandId({ members }: PlacedBand): string {
  return `band:${members[0]?.id}`;
}

/** The name with its state in brackets, since draw.io shows no second text; below it the detail. */
function named(name: string, mark: Mark, { planned, detail }: Pick<Shape, 'planned' | 'detail'>): readonly string[] {
  const word = stateWord({ planned }, mark);
  return [word === '' ? name : `${name} (${word})`, detail].filter((line) => line !== '');
}

/** Where a line ends at a shape, as a part of its width and height. */
function endStyle(
  end: 'exit' | 'entry',
  point: readonly [x: number, y: number] | undefined,
  box: Box | undefined,
): string {
  if (!point || !box) return '';
  const [x, y] = point;
  const part = ((x - box.x) / box.width).toFixed(4);
  return `${end}X=${part};${end}Y=${y > box.y ? 1 : 0};${end}Dx=0;${end}Dy=0;`;
}

const text = `html=0;whiteSpace=wrap;overflow=hidden;fontSize=12;fontColor=${themes.light.text};`;
const onTop = 'align=left;verticalAlign=top;spacingLeft=6;spacingTop=2;fontStyle=1;container=1;collapsible=0;';
const tierStyle = `${text}${onTop}rounded=1;absoluteArcSize=1;arcSize=8;strokeColor=none;fillColor=${themes.light.tier};fontColor=${themes.light.faint};`;
const bandStyle = `${text}align=left;verticalAlign=bottom;spacingLeft=6;container=1;collapsible=0;rounded=1;absoluteArcSize=1;arcSize=8;strokeColor=${themes.light.band.stroke};fillColor=${themes.light.band.fill};fontColor=${themes.light.faint};`;

function siteStyle(planned: boolean): string {
  return `${text}align=left;verticalAlign=top;spacingLeft=6;fontStyle=1;rounded=1;absoluteArcSize=1;arcSize=8;fillColor=none;strokeColor=${themes.light.site};${planned ? 'dashed=1;' : ''}`;
}

function shapeStyle(placed: Placed, { state, isSinglePoint }: Mark): string {
  const { shape } = placed;
  const { box, holders, states } = themes.light;
  const holds = isHolder(placed);
  const colours = state === 'running' ? undefined : states[state];
  const fill = colours?.fill ?? (holds ? holders[holderOf(shape)] : box.fill);
  const stroke =
    colours?.stroke ?? (isSinglePoint ? states.failed.stroke : shape.planned ? themes.light.faint : box.stroke);
  const place = holds ? onTop : 'align=left;verticalAlign=middle;spacingLeft=6;';
  const marked = `${shape.planned ? 'dashed=1;' : ''}${colours || isSinglePoint ? 'strokeWidth=2;' : ''}`;
  return `${text}${place}rounded=1;absoluteArcSize=1;arcSize=8;fillColor=${fill};strokeColor=${stroke};${marked}`;
}
