/**
 * Where a name is used: every reference to the entry under the cursor, nested ones and parts of `CLUSTER/GROUP` too.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Span } from '../../text/span.ts';
import type { UsedName } from '../../topology/entry.ts';
import { type Definition, findName, resolve } from '../../topology/names.ts';
import { usedNames } from '../../topology/references.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { type Meaning, meaningAt } from '../meaning/meaning.ts';

/** The uses of the name at an offset, in the order of the text; with its definition when asked for. */
export function referencesAt(snapshot: Snapshot, offset: number, withDefinition: boolean): Span[] {
  const meaning = meaningAt(snapshot, offset);
  const target = meaning && targetOf(meaning);
  if (!target) return [];
  const uses = usedNames(snapshot.topology.stating).flatMap((occurrence) => usedSpan(snapshot, occurrence, target));
  const own = withDefinition && target.definition ? [snapshot.rangeOf(target.definition.place)] : [];
  return distinct([...own, ...uses]);
}

/** An entry, or a built-in adapter that the file does not refine. */
interface Target {
  readonly definition: Definition | undefined;
  /** The adapter's own name, in lower case. */
  readonly adapter: string | undefined;
}

function targetOf(meaning: Meaning): Target | undefined {
  if (meaning.kind !== 'entry' && meaning.kind !== 'reference') return undefined;
  const { definition } = meaning;
  const kinds = definition ? [definition.kind] : meaning.kind === 'reference' ? meaning.kinds : [];
  const name = definition?.name ?? (meaning.kind === 'reference' ? meaning.name : '');
  const adapter = kinds.includes('adapter') ? canonicalAdapter(name) : undefined;
  return definition || adapter !== undefined ? { definition, adapter } : undefined;
}

/** A use of the target: the word, or the part of it that names the target. */
function usedSpan(snapshot: Snapshot, occurrence: UsedName, { definition, adapter }: Target): Span[] {
  const { names } = snapshot.platform;
  const span = snapshot.rangeOf(occurrence.place);
  if (adapter !== undefined)
    return occurrence.kinds.includes('adapter') && canonicalAdapter(occurrence.name) === adapter ? [span] : [];
  const meant = resolve(names, { ...occurrence, word: undefined });
  if (meant !== undefined && meant === definition) return [span];
  const slash = occurrence.name.indexOf('/');
  if (definition?.kind !== 'cluster' || slash < 0 || !occurrence.kinds.includes('clusterGroup')) return [];
  if (findName(names, ['cluster'], occurrence.name.slice(0, slash)) !== definition) return [];
  const start = snapshot.text.indexOf(occurrence.name.slice(0, slash), span.start);
  return start < 0 || start + slash > span.end ? [] : [{ start, end: start + slash }];
}

function canonicalAdapter(name: string): string {
  return (builtInAdapter(name)?.name ?? name).toLowerCase();
}

function distinct(spans: readonly Span[]): Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
