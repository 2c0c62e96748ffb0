/** Reads the snippets and writes them out, as the editor does when nothing is typed into their fields. */
import { readFileSync } from 'node:fs';

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** All snippets by their titles. */
export function snippets(): Readonly<Record<string, Snippet>> {
  return JSON.parse(readFileSync('snippets/topologies.json', 'utf8'));
}

/** A field with a default or a choice, a field that repeats another, or an escaped character. */
const field = /\$\{(\d+)(?::([^}]*)|\|([^|]*)\|)\}|\$(\d+)|\\([\\$}])/g;

/** The text of a snippet where each field has its default, or its choice number `choice` (the last, if it has fewer). */
export function expand(snippet: Snippet, choice = 0): string {
  const values = new Map<string, string>();
  return snippet.body
    .join('\n')
    .replace(field, (_, number?: string, text?: string, choices?: string, repeated?: string, escaped?: string) => {
      if (escaped !== undefined) return escaped;
      if (repeated !== undefined) return values.get(repeated) ?? '';
      const value =
        text ??
        choices
          ?.split(',')
          .slice(0, choice + 1)
          .at(-1) ??
        '';
      values.set(number ?? '', value);
      return value;
    });
}

/** How many texts the longest choice of a snippet gives. */
export function choicesOf(snippet: Snippet): number {
  const lengths = [...snippet.body.join('\n').matchAll(field)].map(
    ([, , , choices]) => choices?.split(',').length ?? 1,
  );
  return Math.max(1, ...lengths);
}
