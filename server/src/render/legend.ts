/** What the marks of a picture mean, in a row below it: always the same, whatever the picture shows. */
import { stateIcons } from './icons.ts';
import { entryWidth, type LegendKey, legendKeys, sample } from './legendKeys.ts';
import { message } from './renderMessages.ts';
import { singlePointSvg } from './shapeSvg.ts';
import type { Box } from './sizes.ts';
import type { Theme } from './theme.ts';
import { element, label } from './xml.ts';

const stateOf = {
  failed: 'failed',
  stopped: 'stopped',
  restart: 'stops at restart',
  delayed: 'delayed',
  reduced: 'reduced',
} as const;

/** The legend in its room. */
export function legendSvg({ x, y }: Box, theme: Theme): string {
  let at = x;
  const entries = legendKeys.map((key) => {
    const text = message.plain(`render.legend.${key}`);
    const drawn = sampleSvg(key, at, y, theme) + label('name', text, { x: at + sample, y: y + 16, fill: theme.faint });
    at += entryWidth(key);
    return drawn;
  });
  return element('g', { class: 'legend' }, entries.join(''));
}

function sampleSvg(key: LegendKey, x: number, y: number, theme: Theme): string {
  const box = { x, y: y + 5, width: 14, height: 14, rx: 2 };
  switch (key) {
    case 'planned':
      return element('rect', { ...box, fill: 'none', stroke: theme.faint, 'stroke-dasharray': '5 3' });
    case 'single':
      return singlePointSvg(x, y + 5, theme);
    case 'domain':
      return element('rect', { ...box, y: y + 8, height: 8, ...theme.band });
    case 'needs':
      return (
        element('path', { d: `M${x + 7} ${y + 4}v8`, fill: 'none', stroke: theme.line, 'stroke-width': 1.25 }) +
        element('path', { d: `M${x + 7} ${y + 19}l-4 -7h8z`, fill: theme.line })
      );
    default: {
      const { fill, stroke } = theme.states[stateOf[key]];
      return (
        element('rect', { ...box, fill, stroke: 'none' }) +
        element('path', {
          d: stateIcons[stateOf[key]],
          transform: `translate(${x} ${y + 5})`,
          fill: 'none',
          stroke,
          'stroke-width': 2,
        })
      );
    }
  }
}
