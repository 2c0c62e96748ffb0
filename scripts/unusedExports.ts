// Finds what is exported and named nowhere else. Pure: files come as text, violations go as data.
import type { SourceFile, Violation } from './houseRules.ts';

/** What VS Code calls by its name. */
const calledByEditor = ['activate', 'deactivate'];
const exported = /^export (?:async )?[a-z]+\*? (\w+)/gm;

/** The exports whose name stands once in all files: where it is defined. */
export function unusedExports(files: readonly SourceFile[]): readonly Violation[] {
  const counts = new Map<string, number>();
  for (const { text } of files)
    for (const [word] of text.matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(exported)]
      .filter(([, name = '']) => counts.get(name) === 1 && !calledByEditor.includes(name))
      .map(({ 1: name, index }) => ({
        path,
        line: text.slice(0, index).split('\n').length,
        message: `exports ${name}, which nothing uses`,
      })),
  );
}
