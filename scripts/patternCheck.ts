// Whether patterns take time in proportion to what they read. Judged by `recheck`, by its automata where it can and with
// the same random numbers each time; what it cannot judge counts as found. Patterns in tests are not looked at: nobody
// but the developers writes what they read.
import { createRequire } from 'node:module';
import type { SourceFile, Violation } from './houseRules.ts';
import { type Pattern, patternsInJson, patternsInSource, type UnknownPattern } from './patterns.ts';

// The package asks for native programs and Java, which `overrides` in package.json leaves out; this is the part without.
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as typeof import('recheck');

/** Says of a pattern what is wrong with it; nothing when it is harmless. */
export type Judge = (source: string, flags: string) => string | undefined;

/** Patterns that may stand, and what bounds the text that they read. */
const allowed: ReadonlyMap<string, string> = new Map([
  [String.raw`/[\\/].*\.md$/`, 'paths of the build, read by esbuild in linear time'],
]);

/** The patterns of sources and of JSON files that are not harmless. */
export function patternViolations(files: readonly SourceFile[], judge: Judge): readonly Violation[] {
  return files.flatMap((file) => {
    const found = file.path.endsWith('.json') ? patternsInJson(file) : patternsInSource(file);
    return found.flatMap((pattern): Violation[] => {
      const fault = faultOf(pattern, judge);
      return fault === undefined ? [] : [{ path: pattern.path, line: pattern.line, message: fault }];
    });
  });
}

function faultOf(pattern: Pattern | UnknownPattern, judge: Judge): string | undefined {
  if ('code' in pattern) return `the pattern is not known before it runs: ${pattern.code}`;
  const written = `/${pattern.source}/${pattern.flags}`;
  if (allowed.has(written)) return undefined;
  const fault = judge(pattern.source, pattern.flags);
  return fault === undefined ? undefined : `the pattern ${written} ${fault}`;
}

/** No limit of time, so that a busy machine finds what an idle one finds. */
const parameters = {
  randomSeed: 1,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 50_000_000,
  maxAttackStringSize: 20_000,
  maxIteration: 10,
  recallLimit: 0,
};

/** Judges by `recheck`. */
export const byRecheck: Judge = (source, flags) => {
  const judged = checkSync(source, flags, parameters);
  if (judged.status === 'safe') return undefined;
  return judged.status === 'unknown' ? 'cannot be judged' : `takes more than linear time: ${judged.complexity.summary}`;
};

/** The same judge, which remembers in `known` what it has said, by pattern. */
export function remembering(judge: Judge, known: Map<string, string | null>): Judge {
  return (source, flags) => {
    const key = `/${source}/${flags}`;
    const before = known.get(key);
    if (before !== undefined) return before ?? undefined;
    const fault = judge(source, flags);
    known.set(key, fault ?? null);
    return fault;
  };
}
