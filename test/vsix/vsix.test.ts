// What users install: the packed file is small, complete, and holds nothing else. Needs out/bizha.vsix.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { packedReadme } from '../../scripts/marketplace.mjs';
import { ruleInfos } from '../../server/src/rules/registry.ts';
import { readZip } from './readZip.ts';

/** Bytes. */
const maxSize = 1_100_000;
const root = join(import.meta.dirname, '..', '..');

/** All that may be in the package; vsce renames the readme, the change log and the licence. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package|package\.nls(?:\.[a-z-]+)?|language-configuration)\.json$/,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(?:(?:client|server|serverCore)\.cjs|rulePages\.json)$/,
  /^extension\/snippets\/[\w.-]+\.json$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
  /^extension\/examples\/[\w.-]+\.bizha\.yaml$/,
  /^extension\/schemas\/[\w.-]+\.schema\.json$/,
  /^extension\/l10n\/[\w.-]+\.json$/,
  /^extension\/collector\/[\w-]+\.ps1$/,
  /^extension\/docs\/(?:[\w.-]+\.md|diagram\.svg)$/,
  /^extension\/media\/(?:[\w-]+\.svg|icon\.png)$/,
  // The page of the diagram.
  /^extension\/dist\/diagram\/page\.(?:js|css)$/,
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
    archive = readFileSync(join(root, 'out', 'bizha.vsix'));
    files = readZip(archive);
  });

  it('is no larger than 1.1 MB', () => {
    assert.ok(archive.length <= maxSize, `${archive.length} bytes`);
  });

  it('holds nothing but what runs, what describes and what is read', () => {
    const strangers = [...files.keys()].filter((path) => !allowed.some((pattern) => pattern.test(path)));
    assert.deepEqual(strangers, []);
  });

  it('holds every file that its manifest names', () => {
    // `bin` is for those who install the command line with npm.
    const { bin: _, ...manifest } = JSON.parse(textOf('package.json')) as Record<string, unknown>;
    const named = pathsIn(manifest);
    assert.ok(named.includes('dist/client.cjs'));
    assert.deepEqual(
      named.filter((path) => !files.has(`extension/${path}`)),
      [],
    );
  });

  it('has the readme for administrators, without a picture that would be broken', () => {
    const readme = textOf('readme.md');
    const source = readFileSync(join(root, 'marketplace', 'README.md'), 'utf8');
    assert.equal(readme, packedReadme(source, undefined));
    assert.doesNotMatch(readme, /!\[|npm start/);
  });

  it('has no address of a repository, for none was given when it was packed', () => {
    const { homepage, repository, bugs } = JSON.parse(textOf('package.json')) as Record<string, unknown>;
    assert.deepEqual([homepage, repository, bugs], [undefined, undefined, undefined]);
    const manifest = files.get('extension.vsixmanifest')?.toString('utf8') ?? '';
    assert.doesNotMatch(manifest, /Services\.Links/);
    assert.match(manifest, /<DisplayName>[^<]*BizTalk Server[^<]*<\/DisplayName>/);
  });

  it('brings every example, that with gaps among them', () => {
    const packed = [...files.keys()].filter((path) => path.startsWith('extension/examples/'));
    assert.deepEqual(
      packed.map((path) => path.replace('extension/examples/', '')).sort(),
      readdirSync(join(root, 'examples')).sort(),
    );
    assert.match(textOf('examples/s25-file.bizha.yaml'), /^bizha: 1$/m);
  });

  it('holds the server and the schema', () => {
    for (const path of ['dist/server.cjs', 'dist/serverCore.cjs', 'schemas/bizha.schema.json']) textOf(path);
  });

  it('holds the page of each rule once', () => {
    const pages = JSON.parse(textOf('dist/rulePages.json')) as Readonly<Record<string, string>>;
    assert.deepEqual(Object.keys(pages).sort(), ruleInfos.map(({ id }) => id).sort());
    const heading = 'host/single-instance: Host runs on one server only';
    assert.ok(pages['host/single-instance']?.startsWith(`# ${heading}\n`));
    for (const [path, bytes] of files)
      if (path.endsWith('.md') || path.endsWith('.cjs')) assert.ok(!bytes.includes(`# ${heading}`), path);
  });

  it('needs no package at run time', () => {
    for (const path of bundles()) {
      const wanted = requiredBy(textOf(path)).filter((name) => name !== 'vscode' && !isBuiltin(name));
      const parts = wanted.filter((name) => files.has(`extension/dist/${name.replace('./', '')}`));
      assert.deepEqual(wanted, parts, path);
    }
  });

  it('the server says what it can do before it loads what answers', () => {
    const holders = (what: string) => bundles().filter((path) => /server/.test(path) && textOf(path).includes(what));
    for (const what of ['host/single-instance', 'parseDocument'])
      assert.deepEqual(holders(what), ['dist/serverCore.cjs'], what);
    assert.ok(holders('hoverProvider').includes('dist/server.cjs'));
    // Beside a promise, so not when the file is read.
    assert.match(textOf('dist/server.cjs'), /then\(\(\)\s*=>[^;]{0,60}require\("\.\/serverCore\.cjs"\)/);
  });

  it('both parts of the server talk through one library', () => {
    const reads = 'Content-Length';
    assert.ok(textOf('dist/server.cjs').includes(reads));
    assert.ok(!textOf('dist/serverCore.cjs').includes(reads));
    assert.ok(requiredBy(textOf('dist/serverCore.cjs')).includes('./server.cjs'));
  });

  it('the server for browsers, which is built and not packed yet, needs no Node module', () => {
    assert.deepEqual(requiredBy(readFileSync(join(root, 'dist', 'server.web.js'), 'utf8')), []);
  });

  it('holds no path of the machine that packed it', () => {
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
