/** The colours of pictures. A state has a shape, a pattern and a word besides; no colour says anything alone. */
import type { State } from './marks.ts';

export interface Theme {
  readonly back: string;
  /** Every other tier. */
  readonly tier: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly box: { readonly fill: string; readonly stroke: string };
  /** What encloses other shapes: clusters and what the business sees, servers, what is in them. */
  readonly holders: { readonly outer: string; readonly server: string; readonly inner: string };
  /** Fault domains. */
  readonly band: { readonly fill: string; readonly stroke: string };
  readonly site: string;
  readonly states: Readonly<Record<Exclude<State, 'running'>, { readonly fill: string; readonly stroke: string }>>;
}

export const themeNames = ['light', 'dark', 'contrast', 'print'] as const;

export type ThemeName = (typeof themeNames)[number];

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    back: '#ffffff',
    tier: '#f5f7fa',
    text: '#1f2933',
    faint: '#5a6875',
    line: '#7b8794',
    box: { fill: '#ffffff', stroke: '#b8c2cc' },
    holders: { outer: '#e9eef5', server: '#ffffff', inner: '#f5f7fa' },
    band: { fill: '#dfe5ec', stroke: '#c3cdd8' },
    site: '#8fa3b8',
    states: {
      failed: { fill: '#fbdcd9', stroke: '#a61b1b' },
      stopped: { fill: '#fdeceb', stroke: '#c4281c' },
      'stops at restart': { fill: '#fff0dc', stroke: '#a85a00' },
      delayed: { fill: '#fff8d6', stroke: '#7a6200' },
      reduced: { fill: '#e4eefc', stroke: '#1f5fbf' },
    },
  },
  dark: {
    back: '#1b1f24',
    tier: '#22272e',
    text: '#e4e8ec',
    faint: '#a4afba',
    line: '#7d8895',
    box: { fill: '#2a3038', stroke: '#515c68' },
    holders: { outer: '#2a323c', server: '#22272e', inner: '#1f242a' },
    band: { fill: '#343d48', stroke: '#4a5562' },
    site: '#5f7388',
    states: {
      failed: { fill: '#5c1f1f', stroke: '#ff8f85' },
      stopped: { fill: '#43201f', stroke: '#f47067' },
      'stops at restart': { fill: '#45300f', stroke: '#f0a04b' },
      delayed: { fill: '#3d3710', stroke: '#d9c14a' },
      reduced: { fill: '#1c304d', stroke: '#79b0ff' },
    },
  },
  contrast: {
    back: '#000000',
    tier: '#000000',
    text: '#ffffff',
    faint: '#ffffff',
    line: '#ffffff',
    box: { fill: '#000000', stroke: '#ffffff' },
    holders: { outer: '#000000', server: '#000000', inner: '#000000' },
    band: { fill: '#000000', stroke: '#8a8a8a' },
    site: '#ffffff',
    states: {
      failed: { fill: '#000000', stroke: '#ff7b72' },
      stopped: { fill: '#000000', stroke: '#ff7b72' },
      'stops at restart': { fill: '#000000', stroke: '#ffb454' },
      delayed: { fill: '#000000', stroke: '#ffe14d' },
      reduced: { fill: '#000000', stroke: '#7cc4ff' },
    },
  },
  print: {
    back: '#ffffff',
    tier: '#ffffff',
    text: '#000000',
    faint: '#333333',
    line: '#333333',
    box: { fill: '#ffffff', stroke: '#666666' },
    holders: { outer: '#ffffff', server: '#ffffff', inner: '#ffffff' },
    band: { fill: '#eeeeee', stroke: '#999999' },
    site: '#666666',
    states: {
      failed: { fill: '#dddddd', stroke: '#000000' },
      stopped: { fill: '#eeeeee', stroke: '#000000' },
      'stops at restart': { fill: '#ffffff', stroke: '#000000' },
      delayed: { fill: '#ffffff', stroke: '#000000' },
      reduced: { fill: '#ffffff', stroke: '#000000' },
    },
  },
};
