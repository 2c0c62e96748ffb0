// Bundles all that runs into dist/. `--production` minifies and leaves the source maps out.
// It only translates: types are checked by `tsc`, and nothing here knows what the bundles do.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const production = process.argv.includes('--production');

/** The page of each rule, by its id, as `npm run generate` has written it. */
function rulePages() {
  const folder = join(root, 'docs/rules');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[\\/].*\.md$/.test(path));
  return Object.fromEntries(
    pages.sort().map((path) => [path.slice(0, -3).replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  // Names stay readable in stack traces that users send, at the price of a few kilobytes.
  keepNames: production,
  sourcemap: !production,
  logLevel: 'warning',
  // The build of the parser for Node asks for an environment variable at every token, which takes a tenth of its time.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
};
/** What those bundles know that show rules: text that is parsed when a page is read. */
const known = { bundledRulePages: JSON.stringify(JSON.stringify(rulePages())) };
const forNode = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

/**
 * The server for Node in parts: what answers `initialize`, and what is loaded after that, so that the first need not wait
 * until the second is read. esbuild cuts ES modules only, and each part is made a CommonJS one afterwards. Names stay whole
 * here: they cost less time at the start than keeping them beside shortened ones.
 */
async function buildServer() {
  const { minify: _, keepNames: __, sourcemap, ...cut } = forNode;
  const { outputFiles } = await build({
    ...cut,
    format: 'esm',
    splitting: true,
    entryPoints: { server: 'server/src/lsp/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: 'server-[hash]',
    define: known,
    sourcemap: sourcemap && 'inline',
    write: false,
  });
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text.replaceAll(/\b__require\(/g, 'require('), {
      loader: 'js',
      format: 'cjs',
      platform: 'node',
      target: forNode.target,
      minifySyntax: production,
      minifyWhitespace: production,
      sourcemap: sourcemap && 'inline',
      sourcefile: path,
    });
    writeFileSync(path, code);
  }
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
// All are built even when one fails, so that each mistake is shown at once.
const bundles = await Promise.allSettled([
  build({ ...forNode, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.cjs', external: ['vscode'] }),
  buildServer(),
  build({
    ...forNode,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    // A library asks for its own address, which a CommonJS bundle has under another name.
    define: {
      'import.meta.url': 'bundleUrl',
      bundleVersion: JSON.stringify(version),
      ...known,
    },
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
    define: known,
  }),
]);
// esbuild has printed what was wrong.
if (bundles.some(({ status }) => status === 'rejected')) process.exitCode = 1;
