/**
 * A layout as one SVG text, the same bytes everywhere. No stylesheet, no script, nothing foreign: Word, Visio and Inkscape
 * show what a browser shows.
 */
import { type Steps, stepSize } from '../failure/steps.ts';
import { render } from '../text/message.ts';
import { besideName, frame } from './columns.ts';
import { domainSvg } from './domainSvg.ts';
import {
  type Drawn,
  isDrawnAlike,
  type PartPlace,
  type PictureContent,
  type PictureParts,
  partsAfter,
} from './kept.ts';
import { drawable } from './label.ts';
import type { Layout, PlacedSite, PlacedTier } from './layout.ts';
import { legendSvg } from './legend.ts';
import type { Mark } from './marks.ts';
import { message } from './renderMessages.ts';
import type { Edge } from './scene.ts';
import { shapeSvg, wholeTitle } from './shapeSvg.ts';
import { metrics } from './sizes.ts';
import { stateWord } from './stateWords.ts';
import { cut, fontSize, textWidth, wrapped } from './textWidth.ts';
import type { Theme } from './theme.ts';
import { element, label, titled, translation } from './xml.ts';

/** What is drawn beside the layout. */
export type SvgOptions = Omit<PictureContent, 'layout'>;

/** The SVG of a layout. */
export function* svgSteps(layout: Layout, options: SvgOptions): Steps<string> {
  const { parts, places } = yield* svgPartSteps(layout, options);
  const { width, height } = layout;
  const written = parts.map(({ id, svg }) => placedSvg(svg, places.get(id)));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': "'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif",
    'font-size': fontSize,
    role: 'img',
  };
  return `${element('svg', attributes, `\n${written.join('\n')}\n`)}\n`;
}

/** A group at its place. */
function placedSvg(svg: string, place: PartPlace | undefined): string {
  return place ? svg.replace('>', ` transform="${translation(place)}">`) : svg;
}

/** The parts of a picture; what is drawn as `before` is taken from there. */
export function* svgPartSteps(layout: Layout, options: SvgOptions, before?: Drawn): Steps<PictureParts> {
  if (before && isDrawnAlike(before, { layout, ...options })) return before;
  const { theme, marks, said } = options;
  const { scene, width, height } = layout;
  const { add, made } = partsAfter(before?.theme === theme ? before : undefined);
  yield;
  const view = message.plain(scene.view === 'today' ? 'render.today' : 'render.as-planned');
  const heading = render(message('render.heading', { name: drawable(scene.title), view }));
  add('title', { heading, said }, () => titled(said === '' ? heading : `${heading}. ${said}`));
  const back = { class: 'back', x: 0, y: 0, width, height, fill: theme.back };
  add('back', back, () => element('rect', back));
  add('heading', { heading, said, width }, () => titleSvg(heading, said, width, theme));
  for (const each of layout.tiers) {
    const { tier, width, height } = each;
    add(tier.id, { tier, width, height }, () => tierSvg(each, theme), each);
  }
  for (const each of layout.sites) {
    const mark = marks.of(each.shape);
    add(each.shape.id, { ...each, mark }, () => siteSvg(each, mark, theme));
  }
  if (layout.elsewhere) {
    const { x, y } = layout.elsewhere;
    add('elsewhere', { x, y }, () => elsewhereSvg(x, y, theme));
  }
  yield;
  const context = { theme, domainNames: scene.domainNames, marks };
  const domainOf = (id: string): object => ({ name: scene.domainNames.get(id), mark: marks.of({ id }) });
  // A band is drawn behind the first shape in it, and so before the others.
  const bands = new Map(layout.bands.map((band) => [band.members[0]?.id, band]));
  for (const [index, placed] of layout.shapes.entries()) {
    const { shape, x, y, ...size } = placed;
    const band = bands.get(shape.id);
    if (band) {
      const { domain, width, height, room } = band;
      const source = { domain, width, height, room, of: domainOf(domain) };
      add(`band:${shape.id}`, source, () => domainSvg({ ...source, x: 0, y: 0 }, 8, context), band);
    }
    const mark = marks.of(shape);
    const source = { shape, ...size, mark, domains: shape.domains.map(domainOf) };
    add(shape.id, source, () => shapeSvg(placed, mark, context), placed);
    if (index % (stepSize / 20) === 0) yield;
  }
  for (const [index, { edge, points }] of layout.edges.entries()) {
    const [[x, y] = [0, 0]] = points;
    const corners = points.map((point): Corner => [point[0] - x, point[1] - y]);
    add(edge.id, { edge, corners }, () => edgeSvg(edge, corners, theme), { x, y });
    if (index % (stepSize / 4) === 0) yield;
  }
  const { x, y } = layout.legend;
  add('legend', { x, y }, () => legendSvg(layout.legend, theme));
  return made;
}

function elsewhereSvg(x: number, y: number, theme: Theme): string {
  const text = message.plain('render.elsewhere');
  return element('g', { class: 'legend' }, label('name', text, { x, y: y + 17, fill: theme.faint }));
}

function titleSvg(heading: string, said: string, width: number, theme: Theme): string {
  const room = Math.floor(((width - 2 * frame.margin) * fontSize) / titleSize);
  return [
    label('title', cut(heading, room, true), {
      x: frame.margin,
      y: frame.margin + 14,
      fill: theme.text,
      weight: 'bold',
      size: titleSize,
    }),
    label('said', cut(drawable(said), width - 2 * frame.margin), {
      x: frame.margin,
      y: frame.margin + 33,
      fill: theme.faint,
    }),
  ].join('');
}

const titleSize = 16;

function tierSvg({ tier, width, height }: PlacedTier, theme: Theme): string {
  const lines = wrapped(tier.title, frame.gutter - 2 * metrics.pad).map((line, index) =>
    label('name', line, {
      x: metrics.pad,
      y: 18 + index * 15,
      fill: theme.faint,
      weight: 'bold',
    }),
  );
  const back = element('rect', { x: 0, y: 0, width, height, rx: 6, fill: theme.tier });
  return element('g', { class: 'tier', 'data-id': tier.id }, titled(tier.title) + back + lines.join(''));
}

function siteSvg({ shape, heading, ...box }: PlacedSite, mark: Mark, theme: Theme): string {
  const stroke = mark.state === 'running' ? theme.site : theme.states[mark.state].stroke;
  const x = box.x + metrics.pad + 2;
  const width = heading.width - 2 * metrics.pad - 4;
  const word = cut(stateWord(shape, mark) || shape.detail, besideName - 20);
  const room = width - (word === '' ? 0 : textWidth(word) + 8);
  const name = cut(drawable(shape.name), room, true);
  const body = element('rect', {
    ...box,
    rx: 8,
    fill: 'none',
    stroke,
    'stroke-width': mark.state === 'running' ? 1 : 2,
    'stroke-dasharray': shape.planned ? '5 3' : undefined,
  });
  const texts = [
    label('name', name, { x, y: heading.y + 17, fill: theme.text, weight: 'bold' }),
    label('word', word, {
      x: x + textWidth(name, true) + 8,
      y: heading.y + 17,
      fill: mark.state === 'running' ? theme.faint : stroke,
    }),
  ];
  const attributes = { class: 'shape site', 'data-id': shape.id, 'data-kind': shape.kind, 'data-state': mark.state };
  return element('g', attributes, titled(wholeTitle(shape, mark)) + body + texts.join(''));
}

type Corner = readonly [x: number, y: number];

/** A line with an arrow where it ends, drawn from where it begins. */
function edgeSvg(edge: Edge, corners: readonly Corner[], theme: Theme): string {
  const last = corners.at(-1);
  const before = corners.at(-2);
  if (!last || !before) return '';
  const way = corners.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const down = before[1] < last[1];
  const tip = `M${last[0]} ${last[1]}l-4 ${down ? -7 : 7}h8z`;
  const attributes = {
    class: `edge ${edge.kind}`,
    'data-id': edge.id,
    'data-source': edge.source,
    'data-target': edge.target,
  };
  const line = element('path', {
    d: way,
    fill: 'none',
    stroke: theme.line,
    'stroke-width': 1.25,
    'stroke-dasharray': edge.kind === 'node' ? '2 3' : undefined,
  });
  return element('g', attributes, line + element('path', { d: tip, fill: theme.line }));
}
