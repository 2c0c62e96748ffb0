/**
 * Gives a pair that is there another value: by its parts where the old value and the new are of one kind, so that what
 * they have in common stays as it is written; else as a whole.
 */
import { shorthandAt } from './formatAt.ts';
import { prefersBlocks } from './layout.ts';
import type { Operation, Path, Written } from './operation.ts';
import { replaceValue } from './replaceValue.ts';
import { isMerge, isNull, type Slot, slotFor, slotsOf, valueIn } from './site.ts';
import type { Source } from './source.ts';
import { done, type Step, step } from './step.ts';
import { isList, isMapping, type WrittenMapping } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Sets the value of `slot`, which stands at `path` among `siblings`. */
export function setHere(
  source: Source,
  slot: Slot,
  siblings: readonly Slot[],
  path: Path,
  value: Written,
): Step | undefined {
  const { node } = slot.value;
  const current = writtenOut(source, slot.value);
  const isEmpty = isMapping(value) && Object.keys(value).length === 0;
  if (isNull(slot.value)) return isEmpty ? done : whole(source, slot, siblings, path, value);
  if (current !== undefined && sameWritten(current, value)) return done;
  if (isMapping(value) && !isEmpty) {
    const parts =
      node.kind === 'mapping' ? mappingSteps(source, slot, path, value) : shortFormSteps(slot, path, current, value);
    if (parts) return { operations: parts };
  }
  const list = isList(value) ? listSteps(slot, path, value) : undefined;
  return list ? { operations: list } : whole(source, slot, siblings, path, value);
}

function whole(source: Source, slot: Slot, siblings: readonly Slot[], path: Path, value: Written): Step | undefined {
  return step(replaceValue(source, slot, path, value, blockFor(slot, siblings, path)));
}

/** Whether a mapping that becomes the value of `slot` is written as a block unless it asks for one itself. */
export function blockFor(slot: Slot, siblings: readonly Slot[], path: Path): boolean {
  return !slot.flow && (path.length === 1 || prefersBlocks(siblings));
}

/** What takes more steps than this is written as a whole: each step costs the reading of what it has changed. */
const maxSteps = 50;

/** Keys to set and to remove; `undefined` when a merge brings in keys that are not wanted. */
function mappingSteps(source: Source, slot: Slot, path: Path, value: WrittenMapping): Operation[] | undefined {
  const slots = slotsOf(slot.value);
  const own = slots.filter((each) => !isMerge(each));
  if (own.length === 0) return undefined;
  const current = writtenOut(source, slot.value);
  if (current === undefined || !isMapping(current)) return undefined;
  const wanted = new Set(Object.keys(value).map((key) => slotFor(slots, path, key)?.key.text ?? key));
  const unwanted = Object.keys(current).filter((key) => !wanted.has(key));
  if (!unwanted.every((key) => own.some((each) => each.key.text === key))) return undefined;
  const changed = Object.entries(value).filter(([key, each]) => {
    const site = valueIn(source, slot.value, path, key);
    const known = site && writtenOut(source, site);
    return known === undefined || !sameWritten(known, each);
  });
  if (changed.length + unwanted.length > maxSteps) return undefined;
  return [
    ...changed.map(([key, each]) => ({ op: 'set', path: [...path, key], value: each }) as const),
    ...unwanted.map((key) => ({ op: 'remove', path: [...path, key] }) as const),
  ];
}

/** A bare value that stands for a key of the new mapping stays; the other keys are set beside it. */
function shortFormSteps(
  slot: Slot,
  path: Path,
  current: Written | undefined,
  value: WrittenMapping,
): Operation[] | undefined {
  const shorthand = shorthandAt(path);
  if (slot.value.node.kind !== 'scalar' || shorthand === undefined || current === undefined) return undefined;
  const { [shorthand]: own, ...others } = value;
  if (own === undefined || !sameWritten(own, current)) return undefined;
  return Object.entries(others).map(([key, each]) => ({ op: 'set', path: [...path, key], value: each }) as const);
}

/** Names to add and to drop, if the list comes out in the wished order by that. */
function listSteps(slot: Slot, path: Path, value: readonly Written[]): Operation[] | undefined {
  const { node } = slot.value;
  if (node.kind !== 'sequence' || !value.every((item) => typeof item === 'string')) return undefined;
  const current = node.items.map((item) => (item.kind === 'scalar' && item.value !== null ? item.text : undefined));
  if (!current.every((item) => item !== undefined) || hasTwins(current) || hasTwins(value)) return undefined;
  const added = value.filter((item) => !current.includes(item));
  const kept = current.filter((item) => value.includes(item));
  const dropped = current.filter((item) => !value.includes(item));
  if (kept.length === 0 || [...kept, ...added].some((item, index) => item !== value[index])) return undefined;
  if (dropped.length + added.length > maxSteps) return undefined;
  return [
    ...dropped.map((name) => ({ op: 'drop', path, name }) as const),
    ...added.map((name) => ({ op: 'add', path, name }) as const),
  ];
}

function hasTwins(names: readonly string[]): boolean {
  return new Set(names.map((name) => name.toLowerCase())).size < names.length;
}
