/** The questions of the definition's own tests in short form. */
import { outcomeOf, scopeOf } from './answers.ts';
import { type Definition, definitionOf } from './definition.ts';
import type { View } from './model.ts';

/** Scope when components fail together: `systemwide`, `systemwide, start`, `none (later systemwide)`. */
export function scope(text: string, failed: readonly string[], view?: View): string {
  return scopeOf(definitionOf(text, view), idsIn(definitionOf(text, view), failed)).replace(', run', '');
}

/** Workload → outcome; what runs on as before is left out. */
export function outcomes(text: string, failed: readonly string[], view?: View): Record<string, string> {
  const definition = definitionOf(text, view);
  const ids = idsIn(definition, failed);
  const found = definition.work.map((work) => [work.id, outcomeOf(definition, work, ids)] as const);
  return Object.fromEntries(found.filter(([, outcome]) => outcome !== 'running'));
}

/** Bare names as ids; a name of nothing is a mistake of the test. */
export function idsIn({ parts }: Definition, names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.map((name) => {
      const found = [...parts.keys()].filter((id) => id === name || id.slice(id.indexOf(':') + 1) === name);
      if (found.length !== 1) throw new Error(`"${name}" is ${found.join(' and ') || 'nothing'}`);
      return found[0] ?? '';
    }),
  );
}
