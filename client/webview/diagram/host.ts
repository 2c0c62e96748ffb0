/** The extension as the page sees it: what is said to it, and the state that VS Code keeps for the page. */

import {
  type ExtensionMessage,
  isExtensionMessage,
  isPageState,
  type PageMessage,
  type PageState,
} from '../../src/diagram/messages.ts';
import type { PageTexts } from '../../src/diagram/pageTexts.ts';

interface VsCodeApi {
  readonly postMessage: (message: PageMessage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: PageState) => void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface PageHost {
  readonly texts: PageTexts;
  readonly send: (message: PageMessage) => void;
  /** What was kept before the page was loaded, if it is sound. */
  readonly kept: PageState | undefined;
  readonly keep: (state: PageState) => void;
}

/** Calls `handle` with what the extension says, as far as it can be understood. */
export function pageHost(handle: (message: ExtensionMessage) => void): PageHost {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isExtensionMessage(data)) handle(data);
  });
  const state = api.getState();
  return {
    texts: JSON.parse(document.body.dataset['texts'] ?? '{}') as PageTexts,
    send: (message) => api.postMessage(message),
    kept: isPageState(state) ? state : undefined,
    keep: (next) => api.setState(next),
  };
}
