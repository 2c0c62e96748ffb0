/**
 * Adds a name to a list, whether the list is written as one, as a mapping name → settings, or not at all.
 */
import { holdsNames, isNamedList, sameName } from './formatAt.ts';
import { insertItem, insertPair } from './insertPart.ts';
import { nameList } from './nameList.ts';
import type { Path, Written } from './operation.ts';
import { done, type PlanStep, step } from './planStep.ts';
import type { SourceText } from './sourceText.ts';
import { isNull, type PairAt, pairAtPath, pairsOf, valueAtPath } from './valueAt.ts';
import { isList, isMapping, type WrittenMapping } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Adds `name`, with settings if they are given, to the list at `path`. */
export function addName(source: SourceText, path: Path, name: string, settings: WrittenMapping): PlanStep | undefined {
  const pair = pairAtPath(source, path);
  switch (pair && !isNull(pair.value) ? pair.value.node.kind : undefined) {
    case 'mapping':
      return pair && addToMapping(source, pair, path, name, settings);
    case 'sequence':
      return pair && addToList(source, pair, path, name, settings);
    case 'scalar':
      return undefined;
    default:
      return writeWhole(source, path, name, settings);
  }
}

function addToMapping(
  source: SourceText,
  pair: PairAt,
  path: Path,
  name: string,
  settings: WrittenMapping,
): PlanStep | undefined {
  const pairs = pairsOf(pair.value);
  const known = pairs.find((each) => sameName(each.key.text, name))?.key.text ?? name;
  const isEmpty = Object.keys(settings).length === 0;
  if (known === name && isEmpty)
    return pairs.some((each) => each.key.text === name) ? done : fresh(source, pair, path, name);
  return {
    operations: Object.entries(settings).map(
      ([key, value]) => ({ op: 'set', path: [...path, known, key], value }) as const,
    ),
  };
}

function fresh(source: SourceText, pair: PairAt, path: Path, name: string): PlanStep | undefined {
  if (pairsOf(pair.value).length === 0) return { operations: [{ op: 'set', path: [...path, name], value: {} }] };
  return step(insertPair(source, pair.value, path, name, {}));
}

function addToList(
  source: SourceText,
  pair: PairAt,
  path: Path,
  name: string,
  settings: WrittenMapping,
): PlanStep | undefined {
  if (Object.keys(settings).length > 0)
    return isNamedList(path) ? step(nameList(source, pair, path, name, settings)) : undefined;
  const { node } = pair.value;
  if (node.kind !== 'sequence') return undefined;
  if (node.items.some((item) => item.kind === 'scalar' && sameName(item.text, name))) return done;
  return step(insertItem(source, pair.value, name));
}

/** There is no list at the path itself: it is missing, or comes from an alias or a merge and is written out here. */
function writeWhole(source: SourceText, path: Path, name: string, settings: WrittenMapping): PlanStep | undefined {
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
