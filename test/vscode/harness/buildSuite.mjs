// Translates the mocha suite of the extension host: one CommonJS file per test file, and the entry that VS Code loads.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { suiteBundle, suiteSources } from './paths.mjs';

/** @returns {Promise<string>} path for `extensionTestsPath` */
export async function buildSuite() {
  const files = readdirSync(suiteSources).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  rmSync(suiteBundle, { recursive: true, force: true });
  await build({
    entryPoints: files.map((name) => join(suiteSources, name)),
    outdir: suiteBundle,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // mocha must be one and the same for the entry and for the tests that it loads.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(suiteBundle, 'index.cjs');
}
