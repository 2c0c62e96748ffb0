// Starts VS Code's server on a free loopback port with a throw-away profile. Knows nothing of browsers and of bizha.
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverMain, serverNode } from './paths.mjs';

/** Nothing that talks to the network, greets the user or changes from one run to the next. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  // A browser's VS Code saves by itself unless told otherwise; on the desktop it does not.
  'files.autoSave': 'off',
};

/** An addon for log files, which is not compiled here, is missed at length once for each log file. */
const harmless = /^Error: Could not locate the bindings file[\s\S]*?\n\}\n/gm;

/**
 * @typedef {object} VscodeServer
 * @property {string} origin `http://127.0.0.1:PORT`
 * @property {string} authority host and port, as in `vscode-remote://` addresses
 * @property {() => string} log what the server has printed so far
 * @property {() => Promise<void>} stop ends the server with its extension hosts and removes the profile
 */

/**
 * @param {{extension: string, settings?: Record<string, unknown>, token?: string, forTests?: boolean}} options
 *   extension: path of the VSIX to install first; token: what a browser must know to get in, none when absent;
 *   forTests: obey `extensionDevelopmentPath` and `extensionTestsPath` in the address
 * @returns {Promise<VscodeServer>}
 */
export async function startVscodeServer({ extension, settings = {}, token, forTests = false }) {
  const profile = await mkdtemp(join(tmpdir(), 'bizha-vscode-'));
  const folders = [
    ['--server-data-dir', profile],
    ['--user-data-dir', join(profile, 'data')],
    ['--extensions-dir', join(profile, 'extensions')],
  ].flat();
  // This build keeps the user's settings on the server's side, so they can be there before the first start.
  await mkdir(join(profile, 'data', 'User'), { recursive: true });
  await writeFile(join(profile, 'data', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  await promisify(execFile)(serverNode, [serverMain, ...folders, '--install-extension', extension, '--force'], {
    env: environment(),
    timeout: 60_000,
  });

  const child = spawn(
    serverNode,
    [
      serverMain,
      ...folders,
      ...['--host', '127.0.0.1', '--port', '0'],
      ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--disable-workspace-trust', '--disable-getting-started-override'],
      // Without this flag a built workbench ignores the paths of development extensions and suites, in silence.
      ...(forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: environment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let log = '';
  const stop = async () => {
    await endGroup(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const port = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the VS Code server did not start\n${log}`)), 30_000);
      const read = (chunk) => {
        log += chunk;
        const listening = /Extension host agent listening on (\d+)/.exec(log);
        if (listening) resolve(listening[1]);
        if (listening) clearTimeout(timer);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', reject);
      child.once('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the VS Code server ended with ${code}\n${log}`));
      });
    });
    const authority = `127.0.0.1:${port}`;
    return { origin: `http://${authority}`, authority, log: () => log.replace(harmless, ''), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Our own environment without what a surrounding VS Code terminal has left in it, and without a marketplace. */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_)/.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

/** Ends a process and all that it has started: extension hosts may outlive their server. */
async function endGroup(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // The group has ended already.
    }
  };
  if (child.pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), 5_000);
    await ended;
    clearTimeout(timer);
  }
  signal('SIGKILL');
}
