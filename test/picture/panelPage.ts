/**
 * The diagram's own page in a browser, without VS Code around it: it is told what the extension would tell it, and says how
 * long it worked and what it shows then. The network is shut.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawnResult, drawMessage } from '../../client/src/diagram/drawMessage.ts';
import type { ExtensionMessage } from '../../client/src/diagram/messages.ts';
import { bundledPage } from './bundledPage.ts';

export interface PanelPage {
  /** Tells the page; resolves, once that is on the screen, to the time for which the page has worked on it, ms. */
  readonly tell: (message: ExtensionMessage) => Promise<number>;
  /** What it shows: the picture, the badges on it, and the list beside it. */
  readonly shown: () => Promise<Shown>;
  readonly close: () => Promise<void>;
}

export interface Shown {
  readonly parts: string;
  /** Sorted: they stand beside each other. */
  readonly badges: readonly string[];
  readonly rows: string;
}

const webview = join(import.meta.dirname, '../../client/webview/diagram');

/** Opens the page; its words stay empty. */
export async function openPanel(): Promise<PanelPage> {
  const { page, script, close } = await bundledPage(join(webview, 'main.ts'));
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  const style = readFileSync(join(webview, 'page.css'), 'utf8');
  await page.setContent(`<!doctype html><html lang="en"><title>panel</title><style>${style}</style>
    <body data-texts='{"layer":{},"weakPoints":{}}'></body></html>`);
  await page.addScriptTag({ content: aroundPage });
  await page.addScriptTag(script);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const worked = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  return {
    tell: async (message) => {
      await page.evaluate((text) => {
        Reflect.set(globalThis, 'told', text);
      }, JSON.stringify(message));
      const before = await worked();
      await page.evaluate('tell()');
      const time = (await worked()) - before;
      if (failures.length > 0) throw new Error(failures.join('; '));
      return time;
    },
    shown: () => page.evaluate('shown()'),
    close,
  };
}

/** What VS Code is to the page, and what the tests ask of it. */
const aroundPage = `
  globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
  globalThis.tell = () => new Promise((done) => {
    window.dispatchEvent(new MessageEvent('message', { data: JSON.parse(told) }));
    requestAnimationFrame(() => setTimeout(done));
  });
  globalThis.shown = () => ({
    parts: document.querySelector('#picture .parts').innerHTML,
    badges: [...document.querySelector('.badges').children].map((each) => each.outerHTML).sort(),
    rows: document.querySelector('.rows').innerHTML,
  });
`;

/** A drawing as the extension hands it on while nothing fails. */
export function messageOf(result: DrawnResult): ExtensionMessage {
  return drawMessage('file:///group.bizha.yaml', result, { failed: [], restart: false, answer: '' });
}
