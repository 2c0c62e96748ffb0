/**
 * One shape as a group of SVG: what a panel replaces when a state changes. Literal attributes only, so that every program
 * shows the same; classes and `data-` attributes are for a stylesheet and for scripts of a panel.
 */
import { render } from '../text/message.ts';
import { type DomainContext, domainSvg } from './domainSvg.ts';
import { iconOf, singlePointIcon, stateIcons } from './icons.ts';
import { drawable } from './label.ts';
import type { Placed } from './layout.ts';
import type { Mark, State } from './marks.ts';
import { message } from './renderMessages.ts';
import type { Shape } from './scene.ts';
import { type Box, footOf, metrics } from './sizes.ts';
import { plannedWord, singlePointWord, stateKeys, stateText, stateWord } from './stateWords.ts';
import { cut, textWidth } from './textWidth.ts';
import type { Theme } from './theme.ts';
import { element, label, titled, translation } from './xml.ts';

/** The group of a shape, drawn from its upper left corner. */
export function shapeSvg(placed: Placed, mark: Mark, context: DomainContext): string {
  const { shape, width, height } = placed;
  const box = { x: 0, y: 0, width, height };
  const { theme } = context;
  const holds = isHolder(placed);
  const colours = mark.state === 'running' ? undefined : theme.states[mark.state];
  const isQuiet = shape.kind === 'service' && !colours && !holds;
  const fill = colours?.fill ?? (holds ? theme.holders[holderOf(shape)] : theme.box.fill);
  const stroke = shape.planned ? theme.faint : theme.box.stroke;
  const body = element('rect', {
    class: 'body',
    ...box,
    rx: holds ? 6 : 4,
    fill: isQuiet ? 'none' : fill,
    stroke: colours?.stroke ?? (isQuiet ? 'none' : stroke),
    'stroke-width': colours ? 2 : 1,
    'stroke-dasharray': shape.planned ? '5 3' : undefined,
  });
  const icon = element('path', {
    class: 'icon',
    d: mark.state === 'running' ? iconOf[shape.kind] : stateIcons[mark.state],
    transform: translation({ x: metrics.pad, y: 5 }),
    fill: 'none',
    stroke: colours?.stroke ?? theme.faint,
    'stroke-width': colours ? 2 : 1,
  });
  const inside = [
    titled(wholeTitle(shape, mark)),
    body,
    mark.state === 'running' || !colours ? '' : patternSvg(mark.state, box, colours.stroke),
    icon,
    ...labelsSvg(shape, box, mark, { theme, isHolder: holds, colour: colours?.stroke ?? theme.faint }),
    footOf(shape) > 0 ? stripSvg(shape, box, context) : '',
    mark.isSinglePoint ? singlePointSvg(width - 14, -6, theme) : '',
  ];
  return element('g', { class: classOf(shape, mark), ...dataOf(shape, mark) }, inside.join(''));
}

/** Whether a shape is drawn as one that others stand in, with its name on top. */
export function isHolder({ shape, holds, height }: Placed): boolean {
  return holds || footOf(shape) > 0 || height > metrics.leaf;
}

/** The colour of a shape that others stand in. */
export function holderOf({ kind }: Shape): keyof Theme['holders'] {
  if (kind === 'server' || kind === 'clusterGroup' || kind === 'availabilityGroup') return 'server';
  return kind === 'sqlInstance' ? 'inner' : 'outer';
}

function classOf(shape: Shape, { state }: Mark): string {
  const parts = ['shape', shape.kind, shape.holds ? 'summary' : '', shape.planned ? 'planned' : ''];
  return [...parts, state === 'running' ? 'running' : stateKeys[state]].filter((part) => part !== '').join(' ');
}

function dataOf(shape: Shape, mark: Mark): Readonly<Record<string, string | number | undefined>> {
  return {
    'data-id': shape.id,
    'data-kind': shape.kind,
    'data-state': mark.state,
    'data-workload': shape.workload,
    'data-outcome': mark.outcome,
    'data-count': shape.holds?.count,
    'data-single-point': mark.isSinglePoint ? 'true' : undefined,
  };
}

/** The whole name with all that its picture says. */
export function wholeTitle(shape: Shape, mark: Mark): string {
  const said = [
    shape.title,
    shape.detail,
    plannedWord(shape.planned),
    lossText(shape, mark),
    singlePointWord(mark.isSinglePoint),
  ];
  return said.filter((part) => part !== '').join('; ');
}

/** Its state; of a summary how many of its things are in it. */
function lossText(shape: Shape, { state, lost }: Mark): string {
  const said = stateText(state);
  if (said === '' || !shape.holds) return said;
  const all = shape.holds.components.length || shape.holds.workloads.length;
  return render(message('render.summary.lost', { n: lost, all, state: said }));
}

interface LabelContext {
  readonly theme: Theme;
  readonly isHolder: boolean;
  readonly colour: string;
}

function labelsSvg(shape: Shape, box: Box, mark: Mark, { theme, isHolder, colour }: LabelContext): readonly string[] {
  const { pad, icon, word: wordRoom, header } = metrics;
  const x = box.x + pad + icon + 4;
  const y = box.y + 16;
  const word = cut(stateWord(shape, mark), wordRoom);
  const end = box.x + box.width - (mark.isSinglePoint ? pad + icon / 2 : pad);
  const room = end - x - (word === '' ? 0 : textWidth(word) + 4);
  const name = cut(drawable(shape.name), room, isHolder);
  const detail = isHolder ? cut(drawable(shape.detail), box.width - 2 * pad) : '';
  return [
    label('name', name, { x, y, fill: theme.text, weight: isHolder ? 'bold' : undefined }),
    label('word', word, { x: end, y, fill: colour, anchor: 'end' }),
    label('detail', detail, { x: box.x + pad, y: box.y + header + 8, fill: theme.faint }),
  ];
}

/** The pattern at the left edge of a shape that does not run as it should. */
function patternSvg(state: Exclude<State, 'running'>, { x, y, height }: Box, stroke: string): string {
  const left = x + 1;
  const right = x + 5;
  const bottom = y + height - 2;
  const lines: string[] = [];
  if (state === 'failed') lines.push(`M${x + 3} ${y + 2}V${bottom}`);
  else if (state === 'reduced') lines.push(`M${x + 3} ${y + Math.floor(height / 2)}V${bottom}`);
  else
    for (let at = y + 4; at + 4 <= bottom; at += state === 'stopped' ? 4 : 6) {
      if (state === 'stopped') lines.push(`M${left} ${at + 4}L${right} ${at}`);
      else if (state === 'stops at restart') lines.push(`M${left} ${at}H${right}`);
      else lines.push(`M${x + 3} ${at}v2`);
    }
  const width = state === 'failed' || state === 'reduced' ? 4 : state === 'delayed' ? 3 : 1;
  return element('path', { class: 'pattern', d: lines.join(''), fill: 'none', stroke, 'stroke-width': width });
}

/** The strip at the foot of a server: the fault domains within that of its band. */
function stripSvg(shape: Shape, box: Box, context: DomainContext): string {
  const [, ...inner] = shape.domains;
  const width = Math.floor((box.width - 2) / inner.length);
  const y = box.y + box.height - footOf(shape);
  return inner
    .map((domain, index) => {
      const cell = { x: box.x + 1 + index * width, y, width, height: footOf(shape) - 1 };
      return domainSvg({ ...cell, domain, room: width - 2 * metrics.pad }, 4, context);
    })
    .join('');
}

/** The mark of a single point of failure. */
export function singlePointSvg(x: number, y: number, theme: Theme): string {
  return element('path', {
    class: 'single-point',
    d: singlePointIcon,
    transform: translation({ x, y }),
    fill: theme.back,
    stroke: theme.states.failed.stroke,
    'stroke-width': 1.5,
  });
}
