// Opens the workbench of a VS Code server in headless Chromium, with the network shut.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, installChromium } from './chromium.mjs';

/** No test may wait for a marketplace: nothing but this machine has an address. */
const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * A browser with a profile that is thrown away. Its windows share what it has read and compiled of a page's scripts.
 * @returns {Promise<{openWindow: () => Promise<import('playwright-core').Page>, close: () => Promise<void>}>}
 */
export async function startBrowser() {
  await installChromium();
  const profile = await mkdtemp(join(tmpdir(), 'bizha-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // Chromium's own sandbox does not work for root and in containers; it only ever sees our loopback server.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
      alone,
    ],
    viewport: { width: 1280, height: 800 },
  });
  return {
    openWindow: () => context.newPage(),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Closes a window, and forgets what its page has kept and been allowed: the next window starts as the first one did.
 * @param {import('playwright-core').Page} page
 * @param {string} origin of the page
 */
export async function closeWindow(page, origin) {
  const context = page.context();
  const blank = await context.newPage(); // a browser without a window would end
  await page.close();
  const session = await context.newCDPSession(blank);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await context.clearCookies();
  await context.clearPermissions();
  await blank.close();
}

/**
 * The workbench's address for a folder, or a workspace of several.
 * @param {import('./vscodeServer.mjs').VscodeServer} server
 * @param {string} opened absolute path of a folder or a `.code-workspace`
 * @param {readonly (readonly [string, string])[]} [payload] more options of VS Code's own `payload`
 */
export function workbenchUrl(server, opened, payload = []) {
  const options = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  const kind = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${server.origin}/?${new URLSearchParams({ [kind]: opened, payload: JSON.stringify(options) })}`;
}

/** A path on the server, spelled as the workbench spells it. */
export function remoteUri(server, path) {
  return `vscode-remote://${server.authority}${path}`;
}
