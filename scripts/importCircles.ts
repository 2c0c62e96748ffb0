// Finds circles of imports; a type that is imported counts like anything else.
// Pure: files come as text, violations go as data.
import { importsOf, type SourceFile, type Violation } from './houseRules.ts';

/** The circles of imports, each once: at the file of it that comes first, the shortest way around. */
export function circleViolations(files: readonly SourceFile[]): readonly Violation[] {
  const known = new Set(files.map(({ path }) => path));
  const imported = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target }) => (target && known.has(target) ? target : [])),
    ]),
  );
  const told = new Set<string>();
  return [...known].flatMap((path): Violation[] => {
    const circle = told.has(path) ? [] : shortestCircle(path, imported);
    for (const each of circle) told.add(each);
    return circle.length === 0 ? [] : [{ path, line: 1, message: `imports itself: ${[...circle, path].join(' → ')}` }];
  });
}

/** The files on the shortest way from `start` back to it; none when there is no way. */
function shortestCircle(start: string, imported: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const path of waiting)
    for (const target of imported.get(path) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      waiting.push(target);
    }
  const circle: string[] = [];
  for (let path = cameFrom.get(start); path !== undefined; path = path === start ? undefined : cameFrom.get(path))
    circle.unshift(path);
  return circle;
}
