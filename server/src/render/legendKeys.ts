/** What the legend of a picture has, and how wide that is: no picture is narrower. */
import { message } from './renderMessages.ts';
import { textWidth } from './textWidth.ts';

export const legendKeys = [
  'failed',
  'stopped',
  'restart',
  'delayed',
  'reduced',
  'planned',
  'single',
  'domain',
  'needs',
] as const;

export type LegendKey = (typeof legendKeys)[number];

/** How wide a sample is, with the space behind it. */
export const sample = 20;

/** The width of an entry, with the space behind it. */
export function entryWidth(key: LegendKey): number {
  return sample + textWidth(message.plain(`render.legend.${key}`)) + 20;
}

/** The width of the legend. */
export function legendWidth(): number {
  return legendKeys.reduce((sum, key) => sum + entryWidth(key), 0);
}
