/**
 * A page of the browser in which pictures are drawn and exports are read. The network is shut; what reads them comes from
 * the package beside this file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '../../server/src/render/sizes.ts';
import { bundledPage } from './bundledPage.ts';

export interface DrawnLabel extends Box {
  readonly text: string;
  readonly name: string;
  /** The rectangle of the shape that it stands in. */
  readonly box: Box | undefined;
}

export interface DrawnShape {
  readonly id: string;
  readonly state?: string;
  readonly workload?: string;
  readonly outcome?: string;
  readonly count?: string;
  readonly title: string;
  readonly box: Box;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Its corners. */
  readonly way: readonly Point[];
  readonly ends: readonly Point[];
}

/** A picture as the browser draws it. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly DrawnLabel[];
  /** Icons and marks of single points of failure. */
  readonly marks: readonly (Box & { readonly name: string })[];
  readonly shapes: readonly DrawnShape[];
  readonly edges: readonly DrawnEdge[];
  /** The size in pixels of the smallest label, fitted to 1920 by 1080. */
  readonly least: number;
}

export interface MermaidReading {
  readonly nodes: number;
  readonly clusters: number;
  readonly edges: number;
  readonly texts: readonly string[];
}

export interface DrawioReading {
  readonly vertices: readonly (Box & { readonly id: string; readonly parent: string; readonly value: string })[];
  readonly edges: readonly { readonly source?: string; readonly target?: string; readonly corners: number }[];
}

/** What inPage.mjs offers. */
interface InPage {
  readonly measure: (svg: string, font: string) => Drawn;
  readonly mermaidReads: (text: string) => Promise<MermaidReading>;
  readonly drawioReads: (text: string) => DrawioReading;
  readonly barriers: () => Promise<readonly string[]>;
}

export interface PicturePage {
  /** Draws an SVG; an empty font stands for that of the picture. */
  readonly measure: (svg: string, font: string) => Promise<Drawn>;
  readonly mermaidReads: (text: string) => Promise<MermaidReading>;
  readonly drawioReads: (text: string) => Promise<DrawioReading>;
  /** What is wrong for people who do not see the picture that was drawn last. */
  readonly barriers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const modules = join(import.meta.dirname, 'node_modules');
const axeScript = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

/** Opens the page. */
export async function openPage(): Promise<PicturePage> {
  const { page, script, close } = await bundledPage(join(import.meta.dirname, 'inPage.mjs'));
  const font = readFileSync(
    join(modules, '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'),
  );
  await page.setContent(`<!doctype html><html lang="en"><title>picture</title><style>
    @font-face { font-family: 'Noto Sans SC'; src: url(data:font/woff2;base64,${font.toString('base64')}); }
    body { margin: 0 } svg { display: block }</style><body></body></html>`);
  await page.addScriptTag({ path: join(modules, 'mermaid/dist/mermaid.min.js') });
  await page.addScriptTag({ path: axeScript });
  await page.addScriptTag(script);
  await page.evaluate("document.fonts.load(\"12px 'Noto Sans SC'\", '订单')");
  const ask = <T>(name: keyof InPage, ...args: readonly string[]): Promise<T> =>
    page.evaluate(`inPage.${name}(${args.map((each) => JSON.stringify(each)).join(',')})`);
  return {
    measure: (svg, family) => ask('measure', svg, family),
    mermaidReads: (text) => ask('mermaidReads', text),
    drawioReads: (text) => ask('drawioReads', text),
    barriers: () => ask('barriers'),
    close,
  };
}
