/**
 * A fault domain as a group of SVG: a band around servers, or a part of the strip at the foot of one. Its name stands at
 * the foot, with its state beside it.
 */
import type { PlacedBand } from './bands.ts';
import { drawable } from './label.ts';
import type { Marks } from './marks.ts';
import { metrics } from './sizes.ts';
import { stateText, stateWord } from './stateWords.ts';
import { cut, textWidth } from './textWidth.ts';
import type { Theme } from './theme.ts';
import { element, label, titled } from './xml.ts';

export interface DomainContext {
  readonly theme: Theme;
  readonly domainNames: ReadonlyMap<string, string>;
  readonly marks: Marks;
}

/** The group of a fault domain; `rx` is how round its corners are. */
export function domainSvg(
  { domain, room, x, y, width, height }: Omit<PlacedBand, 'members'>,
  rx: number,
  { theme, domainNames, marks }: DomainContext,
): string {
  const { state } = marks.of({ id: domain });
  const whole = domainNames.get(domain) ?? '';
  const stroke = state === 'running' ? theme.band.stroke : theme.states[state].stroke;
  const word = cut(stateWord({ planned: false }, { state }), Math.floor(room / 2));
  const name = cut(drawable(whole), room - (word === '' ? 0 : textWidth(word) + metrics.pad));
  const at = { x: x + metrics.pad, y: y + height - 4, fill: theme.faint };
  const body = { x, y, width, height, rx, ...theme.band, stroke, 'stroke-width': state === 'running' ? undefined : 2 };
  const labels = [
    label('name', name, at),
    label('word', word, { ...at, x: at.x + textWidth(name) + metrics.pad, fill: stroke }),
  ];
  const attributes = { class: 'band', 'data-band': domain, 'data-state': state };
  const title = [whole, stateText(state)].filter((part) => part !== '').join('; ');
  return element('g', attributes, titled(title) + element('rect', body) + labels.join(''));
}
