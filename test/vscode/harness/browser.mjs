// Opens the workbench of a VS Code server in headless Chromium, with the network shut.
import { chromium } from 'playwright-core';
import { findChromium, installChromium } from './chromium.mjs';

/** @returns {Promise<import('playwright-core').Browser>} */
export async function startBrowser() {
  await installChromium();
  return chromium.launch({
    executablePath: findChromium(),
    // Chromium's own sandbox does not work for root and in containers; it only ever sees our loopback server.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });
}

/**
 * A window of its own (cookies, storage, size) whose requests end at this machine: no test may wait for a marketplace.
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<import('playwright-core').BrowserContext>}
 */
export async function openWindow(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const elsewhere = (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1';
  await context.route(elsewhere, (route) => route.abort());
  return context;
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
