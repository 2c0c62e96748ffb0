/**
 * Sets the value at a path: replaces it, adds its key, or writes what is missing on the way to it.
 */
import type { TextEdit } from '../../text/textEdit.ts';
import { isNamedList, isWordAt, shorthandAt } from './formatAt.ts';
import { insertPair } from './insertPart.ts';
import { insertSection } from './insertSection.ts';
import { nameList } from './nameList.ts';
import type { Path, Written } from './operation.ts';
import { overrideAlias } from './overrideAlias.ts';
import { replaceText, replaceValue } from './replaceValue.ts';
import { blockFor, setHere } from './setHere.ts';
import { isNull, type Slot, sectionSlots, slotFor, slotsOf, spanOf, valueIn } from './site.ts';
import type { Source } from './source.ts';
import { type Step, step } from './step.ts';
import { withValue } from './withValue.ts';
import { writeScalar } from './writeScalar.ts';
import { isMapping, nested, type WrittenMapping, writeInlinePairs, writeName } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Sets the value at `path`, which is not empty. */
export function setValue(source: Source, path: Path, value: Written): Step | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  const slots = sectionSlots(source);
  const slot = slotFor(slots, [], name);
  if (!slot) return step(insertSection(source, name, nested(rest, value)));
  return setBelow(source, { slot, siblings: slots, path: [name] }, rest, value);
}

/** A pair on the way to what is set. */
interface Stop {
  readonly slot: Slot;
  readonly siblings: readonly Slot[];
  /** The way to the pair, with its keys as they are written. */
  readonly path: Path;
}

function setBelow(source: Source, stop: Stop, rest: Path, value: Written): Step | undefined {
  const { slot, siblings, path } = stop;
  const [key, ...further] = rest;
  if (key === undefined) return setHere(source, slot, siblings, path, value);
  switch (slot.value.node.kind) {
    case 'mapping': {
      const slots = slotsOf(slot.value);
      const child = slotFor(slots, path, key);
      return child
        ? setBelow(source, { slot: child, siblings: slots, path: [...path, child.key.text] }, further, value)
        : step(addKey(source, stop, key, further, value));
    }
    case 'sequence': {
      const settings = nested(further, value);
      const isFit = isNamedList(path) && isMapping(settings);
      return isFit ? step(nameList(source, slot, path, key, settings)) : undefined;
    }
    case 'alias':
      return step(overrideAlias(source, slot, path, rest, value));
    default:
      return step(setInScalar(source, stop, { [key]: nested(further, value) }));
  }
}

/** Adds a key to a mapping; what a merge brings in below it is written out, because a key replaces all of that. */
function addKey(source: Source, stop: Stop, key: string, rest: Path, value: Written): TextEdit[] | undefined {
  const { slot, siblings, path } = stop;
  const merged = valueIn(source, slot.value, path, key);
  const known = merged ? writtenOut(source, merged) : {};
  const whole = known === undefined ? undefined : withValue(known, [...path, key], rest, value);
  if (whole === undefined) return undefined;
  if (merged && known !== undefined && sameWritten(known, whole)) return [];
  const { node } = slot.value;
  const isOpen = slotsOf(slot.value).length > 0 || (node.kind === 'mapping' && node.flow);
  if (isOpen) return insertPair(source, slot.value, path, key, whole);
  return replaceValue(source, slot, path, { [key]: whole }, blockFor(slot, siblings, path));
}

/** Sets a key of something that is no mapping yet: nothing, a word, or the short form of an entry. */
function setInScalar(source: Source, { slot, siblings, path }: Stop, value: WrittenMapping): TextEdit[] | undefined {
  const { node } = slot.value;
  if (node.kind !== 'scalar') return undefined;
  if (isNull(slot.value)) return replaceValue(source, slot, path, value, blockFor(slot, siblings, path));
  if (isWordAt(path, node.text)) return replaceValue(source, slot, path, value);
  const shorthand = shorthandAt(path);
  if (shorthand === undefined) return undefined;
  const own = value[shorthand];
  if (own !== undefined) return replaceValue(source, slot, [...path, shorthand], own);
  const { start, end } = spanOf(slot.value);
  const raw = source.text.slice(start, end);
  const fits = node.style === 'quoted' || (node.style === 'plain' && !/[,[\]{}\r\n]/.test(raw));
  const kept = fits ? raw : writeScalar(node.text, { flow: true });
  return replaceText(source, slot, `{ ${writeName(shorthand, true)}: ${kept}, ${writeInlinePairs(value, path)} }`);
}
