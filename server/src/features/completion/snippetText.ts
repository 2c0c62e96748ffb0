/** The snippets of the product, and what a snippet says when nothing is typed into its tab stops. */
import snippets from '../../../../snippets/topologies.json' with { type: 'json' };

/** A text to start from, with tab stops in the syntax of LSP snippets. */
export interface Snippet {
  readonly description: string;
  readonly body: string;
}

/** Whole topologies, the smallest first. */
export const sizes = ['small', 'medium', 'large'] as const;

/** The snippet called `name`, a section or a size; `undefined` when there is none. Lines end as the file's do. */
export function snippetOf(name: string, eol: string): Snippet | undefined {
  const found = Object.values(snippets).find(({ prefix }) => prefix === `bizha-${name}`);
  // A snippet ends with an empty line for the cursor.
  return found && { description: found.description, body: found.body.slice(0, -1).join(eol) };
}

/** A stop with a default or with choices, a stop that is empty or repeats another, or an escaped character. */
const stops = /\$\{(\d)([:|])([^}$]*)\}|\$(\d)|\\([\\$}])/g;

/** The text of a snippet with its defaults and first choices. */
export function plainText(snippet: string): string {
  const values = new Map<string, string>();
  return snippet.replace(stops, (_, stop?: string, form?: string, inner = '', again?: string, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    if (stop === undefined) return values.get(again ?? '') ?? '';
    const value = form === '|' ? (inner.replace(/\|$/, '').split(',')[0] ?? '') : inner;
    values.set(stop, value);
    return value;
  });
}
