/**
 * Sets the value of an existing pair. If the old and the new value are of the same kind, only their differences are
 * changed, so that the rest keeps its style; otherwise the value is replaced as a whole.
 */
import { shorthandAt } from './formatAt.ts';
import { prefersBlocks } from './layout.ts';
import type { Operation, Path, Written } from './operation.ts';
import { done, type PlanStep, step } from './planStep.ts';
import { replaceValue } from './replaceValue.ts';
import type { SourceText } from './sourceText.ts';
import { isMerge, isNull, type PairAt, pairFor, pairsOf, valueIn } from './valueAt.ts';
import { isList, isMapping, type WrittenMapping } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Sets the value of `pair`, which is at `path` among `siblings`. */
export function setHere(
  source: SourceText,
  pair: PairAt,
  siblings: readonly PairAt[],
  path: Path,
  value: Written,
): PlanStep | undefined {
  const { node } = pair.value;
  const current = writtenOut(source, pair.value);
  const isEmpty = isMapping(value) && Object.keys(value).length === 0;
  const whole = (): PlanStep | undefined =>
    step(replaceValue(source, pair, path, value, blockFor(pair, siblings, path)));
  if (isNull(pair.value)) return isEmpty ? done : whole();
  if (current !== undefined && sameWritten(current, value)) return done;
  if (isMapping(value) && !isEmpty) {
    const parts =
      node.kind === 'mapping' ? mappingSteps(source, pair, path, value) : shortFormSteps(pair, path, current, value);
    if (parts) return { operations: parts };
  }
  const list = isList(value) ? listSteps(pair, path, value) : undefined;
  return list ? { operations: list } : whole();
}

/** Whether a mapping that becomes the value of `pair` is written as a block unless it asks for one itself. */
export function blockFor(pair: PairAt, siblings: readonly PairAt[], path: Path): boolean {
  return !pair.flow && (path.length === 1 || prefersBlocks(siblings));
}

/** A value with more differences is replaced as a whole: each step parses what it has changed. */
const maxSteps = 50;

/** Keys to set and to remove; `undefined` when a merge brings in keys that are not wanted. */
function mappingSteps(source: SourceText, pair: PairAt, path: Path, value: WrittenMapping): Operation[] | undefined {
  const pairs = pairsOf(pair.value);
  const own = pairs.filter((each) => !isMerge(each));
  if (own.length === 0) return undefined;
  const current = writtenOut(source, pair.value);
  if (current === undefined || !isMapping(current)) return undefined;
  const wanted = new Set(Object.keys(value).map((key) => pairFor(pairs, path, key)?.key.text ?? key));
  const unwanted = Object.keys(current).filter((key) => !wanted.has(key));
  if (!unwanted.every((key) => own.some((each) => each.key.text === key))) return undefined;
  const changed = Object.entries(value).filter(([key, each]) => {
    const valueAt = valueIn(source, pair.value, path, key);
    const known = valueAt && writtenOut(source, valueAt);
    return known === undefined || !sameWritten(known, each);
  });
  if (changed.length + unwanted.length > maxSteps) return undefined;
  return [
    ...changed.map(([key, each]) => ({ op: 'set', path: [...path, key], value: each }) as const),
    ...unwanted.map((key) => ({ op: 'remove', path: [...path, key] }) as const),
  ];
}

/** A bare value that is the short form of a key of the new mapping stays; the other keys are set beside it. */
function shortFormSteps(
  pair: PairAt,
  path: Path,
  current: Written | undefined,
  value: WrittenMapping,
): Operation[] | undefined {
  const shorthand = shorthandAt(path);
  if (pair.value.node.kind !== 'scalar' || shorthand === undefined || current === undefined) return undefined;
  const { [shorthand]: own, ...others } = value;
  if (own === undefined || !sameWritten(own, current)) return undefined;
  return Object.entries(others).map(([key, each]) => ({ op: 'set', path: [...path, key], value: each }) as const);
}

/** Names to add and to drop, if that leads to the order of `value`. */
function listSteps(pair: PairAt, path: Path, value: readonly Written[]): Operation[] | undefined {
  const { node } = pair.value;
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
