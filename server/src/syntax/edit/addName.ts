/**
 * Adds a name to a list, whether the list is written as one, as a mapping name → settings, or not at all.
 */
import { holdsNames, isNamedList, sameName } from './formatAt.ts';
import { insertItem, insertPair } from './insertPart.ts';
import { nameList } from './nameList.ts';
import type { Path, Written } from './operation.ts';
import { isNull, type Slot, slotAt, slotsOf, valueAt } from './site.ts';
import type { Source } from './source.ts';
import { done, type Step, step } from './step.ts';
import { isList, isMapping, type WrittenMapping } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Adds `name`, with settings if they are given, to the list at `path`. */
export function addName(source: Source, path: Path, name: string, settings: WrittenMapping): Step | undefined {
  const slot = slotAt(source, path);
  switch (slot && !isNull(slot.value) ? slot.value.node.kind : undefined) {
    case 'mapping':
      return slot && addToMapping(source, slot, path, name, settings);
    case 'sequence':
      return slot && addToList(source, slot, path, name, settings);
    case 'scalar':
      return undefined;
    default:
      return writeWhole(source, path, name, settings);
  }
}

function addToMapping(
  source: Source,
  slot: Slot,
  path: Path,
  name: string,
  settings: WrittenMapping,
): Step | undefined {
  const slots = slotsOf(slot.value);
  const known = slots.find((each) => sameName(each.key.text, name))?.key.text ?? name;
  const isEmpty = Object.keys(settings).length === 0;
  if (known === name && isEmpty)
    return slots.some((each) => each.key.text === name) ? done : fresh(source, slot, path, name);
  return {
    operations: Object.entries(settings).map(
      ([key, value]) => ({ op: 'set', path: [...path, known, key], value }) as const,
    ),
  };
}

function fresh(source: Source, slot: Slot, path: Path, name: string): Step | undefined {
  if (slotsOf(slot.value).length === 0) return { operations: [{ op: 'set', path: [...path, name], value: {} }] };
  return step(insertPair(source, slot.value, path, name, {}));
}

function addToList(source: Source, slot: Slot, path: Path, name: string, settings: WrittenMapping): Step | undefined {
  if (Object.keys(settings).length > 0)
    return isNamedList(path) ? step(nameList(source, slot, path, name, settings)) : undefined;
  const { node } = slot.value;
  if (node.kind !== 'sequence') return undefined;
  if (node.items.some((item) => item.kind === 'scalar' && sameName(item.text, name))) return done;
  return step(insertItem(source, slot.value, name));
}

/** No list is written there: either there is none, or an alias or a merge brings it in and it is written anew. */
function writeWhole(source: Source, path: Path, name: string, settings: WrittenMapping): Step | undefined {
  const current = valueAt(source, path);
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
