/**
 * Every name in a file that stands for an entry, with the entry that holds it and the keys that lead there. Found by
 * walking the facts along the vocabulary; whether the named entry is there is for others to judge.
 */
import { type SectionName, sectionNames } from '../vocabulary/format.ts';
import type { Shape, ValueType } from '../vocabulary/valueType.ts';
import type { Stating, UsedName } from './entry.ts';
import type { List, Named, NestedEntry, Reference, Settings, Values, WordsOrList } from './fact.ts';
import type { Topology } from './topology.ts';

/** The uses of names in the values of one entry or settings section, whose id is `holder`. */
export function usesIn(
  values: Values<Shape>,
  shape: Shape,
  holder: string,
  path: readonly string[],
): readonly UsedName[] {
  const found: UsedName[] = [];
  fromValues({ holder, path, found }, values, shape);
  return found;
}

/** Every entry and settings section, section by section, in the order of the file within each. */
export function statingOf(stated: Pick<Topology, SectionName>): readonly Stating[] {
  return sectionNames.flatMap((name): readonly Stating[] => {
    const said = stated[name];
    if (said === undefined) return [];
    return 'uses' in said ? [said] : said;
  });
}

/** All uses of names, section by section, in the order of the file within each. */
export function usedNames(stating: readonly Stating[]): readonly UsedName[] {
  return stating.flatMap(({ uses }) => uses);
}

/** Where the walk is. */
interface Spot {
  readonly holder: string;
  readonly path: readonly string[];
  readonly found: UsedName[];
}

function below({ holder, path, found }: Spot, key: string): Spot {
  return { holder, path: [...path, key], found };
}

function fromValues(spot: Spot, values: Values<Shape>, shape: Shape): void {
  for (const name in values) {
    const type = shape[name]?.type;
    const value = values[name];
    if (type && value !== undefined && canHoldNames(type)) fromValue(below(spot, name), value, type);
  }
}

/** Most values are no names and hold none: then the path to them is not needed. */
function canHoldNames(type: ValueType): boolean {
  return namesIn.has(type.type) || ((type.type === 'list' || type.type === 'wordsOrList') && canHoldNames(type.of));
}

const namesIn: ReadonlySet<string> = new Set(['reference', 'named', 'entries', 'object', 'mapOfReferences']);

/** `value` is what a value of `type` reads as: see `fact.ts`. */
function fromValue(spot: Spot, value: unknown, type: ValueType): void {
  switch (type.type) {
    case 'reference':
      fromReference(spot, value as Reference);
      return;
    case 'list':
      for (const item of (value as List<unknown>).items) fromValue(spot, item, type.of);
      return;
    case 'wordsOrList':
      for (const item of (value as WordsOrList<string, unknown>).items) fromValue(spot, item, type.of);
      return;
    case 'named':
      for (const { name, kinds, place, settings } of (value as List<Named>).items) {
        if (kinds.length > 0)
          spot.found.push({ name, kinds, place, open: false, holder: spot.holder, path: spot.path });
        fromValues(below(spot, name), settings, type.settings);
      }
      return;
    case 'entries':
      for (const { kind, name, values } of (value as List<NestedEntry>).items) {
        const parent = spot.holder.slice(spot.holder.indexOf(':') + 1);
        fromValues({ ...below(spot, name), holder: `${kind}:${parent}/${name}` }, values, type.shape);
      }
      return;
    case 'object':
      fromValues(spot, (value as Settings<Shape, string>).values, type.shape);
      return;
    case 'mapOfReferences':
      for (const { from, to } of (value as List<{ from: Reference; to: Reference }>).items) {
        fromReference(spot, from);
        fromReference(below(spot, from.name), to);
      }
      return;
    default:
  }
}

function fromReference({ holder, path, found }: Spot, { name, kinds, word, place, open }: Reference): void {
  if (word === undefined) found.push({ name, kinds, place, open, holder, path });
}
