// Which test files a change can reach: those that import a changed file, however indirectly. Pure: files come as text; what
// has changed, the caller knows. When in doubt a test is affected.
import { importsOf } from './houseRules.ts';

/** Sources by path, relative to the repository's root, with `/`. */
export type Sources = ReadonlyMap<string, string>;

/** What every test rests on without importing it. */
const foundations = new Set(['package.json', 'package-lock.json', 'tsconfig.json', '.mocharc.json']);

/** Modules by which a test can read what it does not import: examples, sources, generated files. */
const readers = new Set(['node:fs', 'node:fs/promises', 'node:child_process', 'tinyglobby']);

/**
 * The tests among `tests` that `changed` can reach. A file that none of them imports may still be read by those that read
 * files. All tests when nothing has changed that any of them knows of: a run that tests nothing says nothing.
 */
export function affectedTests(
  tests: readonly string[],
  sources: Sources,
  changed: readonly string[],
): readonly string[] {
  if (changed.some((path) => foundations.has(path))) return tests;
  const imports = new Map(
    [...sources].map(([path, text]) => [path, importsOf({ path, text }).map((each) => each.target ?? each.specifier)]),
  );
  const reached = new Map(tests.map((test) => [test, reachedFrom(test, imports)]));
  const isImported = (path: string): boolean => tests.some((test) => reached.get(test)?.has(path));
  const someUnimported = changed.some((path) => !isImported(path));
  const affected = tests.filter((test) => {
    const all = [...(reached.get(test) ?? [])];
    return all.some((path) => changed.includes(path) || (someUnimported && readers.has(path)));
  });
  return affected.length > 0 ? affected : tests;
}

/** A file, all that it imports, and what they import: paths of the repository, and names of packages and modules. */
function reachedFrom(path: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([path]);
  for (const each of reached) for (const imported of imports.get(each) ?? []) reached.add(imported);
  return reached;
}
