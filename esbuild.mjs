// Bundles all that runs into dist/. `--production` minifies and leaves the source maps out.
// It only translates: types are checked by `tsc`, and nothing here knows what the bundles do.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const production = process.argv.includes('--production');

const common = {
  absWorkingDir: root,
  bundle: true,
  minifySyntax: production,
  minifyWhitespace: production,
  sourcemap: !production,
  logLevel: 'warning',
  // The build of the parser for Node asks for an environment variable at every token, which takes a tenth of its time.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
};
const forNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A CommonJS bundle knows its folder by another name, and loads what it needs later by `require`.
  define: { 'import.meta.dirname': '__dirname' },
  supported: { 'dynamic-import': false },
};

/** The modules that match `filter` are in another bundle of the same folder. */
const inBundle = (path, filter) => ({
  name: `in ${path}`,
  setup: ({ onResolve }) => onResolve({ filter }, () => ({ path, external: true })),
});

/** The page of each rule, by its id, as `npm run generate` has written it. */
function rulePages() {
  const folder = join(root, 'docs/rules');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[\\/].*\.md$/.test(path));
  return Object.fromEntries(
    pages.sort().map((path) => [path.slice(0, -3).replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'rulePages.json'), JSON.stringify(rulePages()));
// All are built even when one fails, so that each mistake is shown at once.
const bundles = await Promise.allSettled([
  build({ ...forNode, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.cjs', external: ['vscode'] }),
  // The page of the diagram: a script and a stylesheet in a folder of their own, which is all that the page may read.
  build({
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    sourcemap: false,
    entryPoints: { page: 'client/webview/diagram/main.ts' },
    outdir: 'dist/diagram',
  }),
  build({
    ...common,
    sourcemap: false,
    entryPoints: { page: 'client/webview/diagram/page.css' },
    outdir: 'dist/diagram',
  }),
  // The server for Node in two: what answers `initialize`, and what is loaded after that. Both talk through the library of
  // the first, since an error is known by its class.
  build({
    ...forNode,
    entryPoints: ['server/src/lsp/main.ts'],
    outfile: 'dist/server.cjs',
    plugins: [inBundle('./serverCore.cjs', /\/connection\.ts$/)],
  }),
  build({
    ...forNode,
    entryPoints: ['server/src/lsp/connection.ts'],
    outfile: 'dist/serverCore.cjs',
    plugins: [inBundle('./server.cjs', /^vscode-languageserver$/)],
  }),
  build({
    ...forNode,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    // A library asks for its own address, which a CommonJS bundle has under another name.
    define: { ...forNode.define, 'import.meta.url': 'bundleUrl', bundleVersion: JSON.stringify(version) },
    banner: { js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  }),
  // For the platform `browser` esbuild resolves no Node module: an import of one, however deep, breaks the build.
  build({
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'dist/server.web.js',
  }),
]);
// esbuild has printed what was wrong.
if (bundles.some(({ status }) => status === 'rejected')) process.exitCode = 1;
