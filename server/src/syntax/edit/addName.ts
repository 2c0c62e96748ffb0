/**
 * Adds a name to a list, whether the list is written as one, as a mapping name → settings, or not at all.
 */
import { holdsNames, isNamedList, sameName } from './formatAt.ts';
import { insertItem, insertPair } from './insertPart.ts';
import { nameList } from './nameList.ts';
import type { Operation, Path, Written } from './operation.ts';
import { done, type PlanStep, step } from './planStep.ts';
import type { SourceText } from './sourceText.ts';
import { isNull, type PairAt, pairAtPath, pairsOf, valueAtPath } from './valueAt.ts';
import { isList, isMapping, type WrittenMapping } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

type Addition = Extract<Operation, { op: 'add' }>;

/** Adds a name, with settings if they are given, to the list at a path. */
export function addName(source: SourceText, addition: Addition): PlanStep | undefined {
  const pair = pairAtPath(source, addition.path);
  switch (pair && !isNull(pair.value) ? pair.value.node.kind : undefined) {
    case 'mapping':
      return pair && addToMapping(source, pair, addition);
    case 'sequence':
      return pair && addToList(source, pair, addition);
    case 'scalar':
      return undefined;
    default:
      return writeWhole(source, addition);
  }
}

function addToMapping(source: SourceText, pair: PairAt, { path, name, settings = {} }: Addition): PlanStep | undefined {
  const pairs = pairsOf(pair.value);
  const known = pairs.find((each) => sameName(each.key.text, name))?.key.text ?? name;
  const added = Object.entries(settings);
  if (known !== name || added.length > 0)
    return { operations: added.map(([key, value]) => ({ op: 'set', path: [...path, known, key], value }) as const) };
  if (pairs.some((each) => each.key.text === name)) return done;
  return pairs.length === 0
    ? { operations: [{ op: 'set', path: [...path, name], value: {} }] }
    : step(insertPair(source, pair.value, path, name, {}));
}

function addToList(source: SourceText, pair: PairAt, { path, name, settings = {} }: Addition): PlanStep | undefined {
  if (Object.keys(settings).length > 0)
    return isNamedList(path) ? step(nameList(source, pair, path, name, settings)) : undefined;
  const { node } = pair.value;
  if (node.kind !== 'sequence') return undefined;
  if (node.items.some((item) => item.kind === 'scalar' && sameName(item.text, name))) return done;
  return step(insertItem(source, pair.value, name));
}

/** There is no list at the path itself: it is missing, or comes from an alias or a merge and is written out here. */
function writeWhole(source: SourceText, { path, name, settings = {} }: Addition): PlanStep | undefined {
  const current = valueAtPath(source, path);
  const known = current && !isNull(current) ? writtenOut(source, current) : [];
  const value = known === undefined ? undefined : withName(known, path, name, settings);
  if (known === undefined || value === undefined) return undefined;
  return current && sameWritten(known, value) ? done : { operations: [{ op: 'set', path, value }] };
}

function withName(known: Written, path: Path, name: string, settings: WrittenMapping): Written | undefined {
  if (isMapping(known)) {
    const own = Object.keys(known).find((each) => sameName(each, name)) ?? name;
    const current = known[own];
    return { ...known, [own]: { ...(current !== undefined && isMapping(current) ? current : {}), ...settings } };
  }
  if (!isList(known)) return undefined;
  const isEmpty = Object.keys(settings).length === 0;
  if (isEmpty && (isNamedList(path) || !holdsNames(path)))
    return known.some((each) => sameName(String(each), name)) ? known : [...known, name];
  return withName(Object.fromEntries(known.map((each) => [String(each), {}])), path, name, settings);
}
