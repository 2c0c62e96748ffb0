// What users install: the packed file is small, complete, and holds nothing else. Needs out/bizha.vsix.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { readZip } from './readZip.ts';

const megabyte = 1024 * 1024;

/** All that may be in the package; vsce renames the readme, the change log and the licence. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package|package\.nls(?:\.[a-z-]+)?|language-configuration)\.json$/,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(?:client\.cjs|server(?:-\w+)?\.cjs|server\.web\.js|cli\.cjs)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/snippets\/[\w.-]+\.code-snippets$/,
  /^extension\/schemas\/[\w.-]+\.schema\.json$/,
  /^extension\/l10n\/[\w.-]+\.json$/,
  /^extension\/collector\/[\w-]+\.ps1$/,
  /^extension\/docs\/[\w/.-]+\.md$/,
  /^extension\/media\/[\w.-]+\.(?:svg|png)$/,
];

describe('packed extension', () => {
  let archive: Buffer;
  let files: ReadonlyMap<string, Buffer>;

  const textOf = (path: string): string => {
    const bytes = files.get(`extension/${path}`);
    assert.ok(bytes, `${path} is missing`);
    return bytes.toString('utf8');
  };

  /** All that runs in Node. */
  const bundles = (): string[] =>
    [...files.keys()].filter((path) => path.endsWith('.cjs')).map((path) => path.replace('extension/', ''));

  before(() => {
    archive = readFileSync(join(import.meta.dirname, '..', '..', 'out', 'bizha.vsix'));
    files = readZip(archive);
  });

  it('is smaller than 2 MB', () => {
    assert.ok(archive.length < 2 * megabyte, `${archive.length} bytes`);
  });

  it('holds nothing but what runs, what describes and what is read', () => {
    const strangers = [...files.keys()].filter((path) => !allowed.some((pattern) => pattern.test(path)));
    assert.deepEqual(strangers, []);
  });

  it('holds every file that its manifest names', () => {
    const manifest: unknown = JSON.parse(textOf('package.json'));
    const named = pathsIn(manifest);
    assert.ok(named.includes('dist/client.cjs'));
    assert.deepEqual(
      named.filter((path) => !files.has(`extension/${path}`)),
      [],
    );
  });

  it('holds both language servers, the command line and the schema', () => {
    for (const path of ['dist/server.cjs', 'dist/server.web.js', 'dist/cli.cjs', 'schemas/bizha.schema.json'])
      textOf(path);
  });

  it('needs no package at run time', () => {
    for (const path of bundles()) {
      const wanted = requiredBy(textOf(path)).filter((name) => name !== 'vscode' && !isBuiltin(name));
      const parts = wanted.filter((name) => files.has(`extension/dist/${name.replace('./', '')}`));
      assert.deepEqual(wanted, parts, path);
    }
  });

  it('the server says what it can do before it loads what answers', () => {
    // Parts that are loaded later are required behind a promise; what is required beside one is loaded with the first.
    const first = ['dist/server.cjs'];
    for (const path of first)
      for (const [, name] of textOf(path).matchAll(/=\s*require\("\.\/(server-\w+\.cjs)"\)/g))
        first.push(`dist/${name}`);
    const holds = (what: string) => bundles().filter((path) => /server/.test(path) && textOf(path).includes(what));
    for (const what of ['host/single-instance', 'parseDocument']) {
      const [place, ...others] = holds(what);
      assert.ok(place !== undefined && !first.includes(place), `${what} is in ${place}`);
      assert.deepEqual(others, [], what);
    }
    assert.ok(holds('hoverProvider').every((path) => first.includes(path)));
  });

  it('the server for browsers needs no Node module', () => {
    assert.deepEqual(requiredBy(textOf('dist/server.web.js')), []);
  });

  it('holds no path of the machine that packed it', () => {
    const root = join(import.meta.dirname, '..', '..');
    for (const [path, bytes] of files) assert.ok(!bytes.includes(root), path);
  });
});

/** Every `./path` of a manifest, and its bundles that are named without the dot. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^(?:\.\/|dist\/|media\/)[^*]*\.\w+$/.test(value) ? [value.replace(/^\.\//, '')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

/** The modules that a bundle asks for while it runs. */
function requiredBy(bundle: string): readonly string[] {
  const found = bundle.matchAll(/(?:\brequire|\bimport)\(\s*["']([^"']+)["']\s*\)/g);
  return [...found].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name);
}
