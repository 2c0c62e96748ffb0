// Which test files a change can reach: those that import a changed file, however indirectly. What nothing imports may be
// read: by what of the tests and scripts can read files and names it, by a folder, its name or its ending. Pure: files come
// as text; what has changed, the caller knows. When in doubt a test is affected.
import { posix } from 'node:path';
import { importsOf } from './houseRules.ts';

/** Sources by path, relative to the repository's root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

/** What every test rests on without importing it. */
const foundations = new Set(['package.json', 'package-lock.json', 'tsconfig.json', '.mocharc.json']);

/** Modules by which a test can read what it does not import: examples, sources, generated files. */
const readers = new Set(['node:fs', 'node:fs/promises', 'node:child_process', 'tinyglobby']);

/** What the product itself reads it is told of by those who ask it. */
const isOfTests = (path: string): boolean => /^(?:test|scripts)\//.test(path);

/**
 * The tests among `tests` that `changed` can reach. All of them when nothing has changed that any of them knows of: a run
 * that tests nothing says nothing.
 */
export function affectedTests(
  tests: readonly string[],
  sources: Sources,
  changed: readonly string[],
): readonly string[] {
  if (changed.some((path) => foundations.has(path))) return tests;
  const imports = new Map([...sources].map(([path, text]) => [path, linksOf(path, text)]));
  const reached = new Map(tests.map((test) => [test, [...reachedFrom(test, imports)]]));
  const imported = new Set([...reached.values()].flat());
  const others = changed.filter((path) => !imported.has(path));
  const reading = [...imported].filter(
    (path) =>
      isOfTests(path) &&
      others.some((other) => names(sources.get(path) ?? '', other)) &&
      [...reachedFrom(path, imports)].some((each) => readers.has(each)),
  );
  const reaching = new Set([...changed, ...reading]);
  const affected = tests.filter((test) => reached.get(test)?.some((path) => reaching.has(path)));
  return affected.length > 0 ? affected : tests;
}

/** What a file imports, and sources that it names by their path from its own folder: another process runs them. */
function linksOf(path: string, text: string): readonly string[] {
  const named = [...text.matchAll(/['"`](\.{1,2}\/[^'"`\s]+\.m?[jt]s)['"`]/g)].map(([, name = '']) =>
    posix.join(posix.dirname(path), name),
  );
  return [...named, ...importsOf({ path, text }).map((each) => each.target ?? each.specifier)];
}

/** Whether a text, but for its imports, names a path: one of its folders, its name, or its ending. */
function names(text: string, path: string): boolean {
  const said = text.replaceAll(/\b(?:from|import)[ (]*'[^'\n]*'/g, '');
  return [...path.split('/'), posix.extname(path)].some((part) => part !== '' && said.includes(part));
}

/** A file, all that it imports, and what they import: paths of the repository, and names of packages and modules. */
function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([path]);
  for (const each of reached) for (const imported of imports.get(each) ?? []) reached.add(imported);
  return reached;
}
