/** Sets the value at a path: replaces it, or adds its key and its missing parents. */
import type { TextEdit } from '../../text/textEdit.ts';
import { isNamedList, isWordAt, shorthandAt } from './formatAt.ts';
import { insertPair } from './insertPart.ts';
import { insertSection } from './insertSection.ts';
import { nameList } from './nameList.ts';
import type { Path, Written } from './operation.ts';
import { overrideAlias } from './overrideAlias.ts';
import { type PlanStep, step } from './planStep.ts';
import { replaceText, replaceValue } from './replaceValue.ts';
import { blockFor, setHere } from './setHere.ts';
import type { SourceText } from './sourceText.ts';
import { isNull, type PairAt, pairFor, pairsOf, sectionPairs, spanOf, valueIn } from './valueAt.ts';
import { withValue } from './withValue.ts';
import { writeScalar } from './writeScalar.ts';
import { isMapping, nested, type WrittenMapping, writeInlinePairs, writeName } from './writeValue.ts';
import { sameWritten, writtenOut } from './writtenOut.ts';

/** Sets the value at `path`, which is not empty. */
export function setValue(source: SourceText, path: Path, value: Written): PlanStep | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  const pairs = sectionPairs(source);
  const pair = pairFor(pairs, [], name);
  if (!pair) return step(insertSection(source, name, nested(rest, value)));
  return setBelow(source, { pair, siblings: pairs, path: [name] }, rest, value);
}

/** A pair on the path to the value that is set. */
interface Stop {
  readonly pair: PairAt;
  readonly siblings: readonly PairAt[];
  /** The path of the pair, with its keys as they are written. */
  readonly path: Path;
}

function setBelow(source: SourceText, stop: Stop, rest: Path, value: Written): PlanStep | undefined {
  const { pair, siblings, path } = stop;
  const [key, ...further] = rest;
  if (key === undefined) return setHere(source, pair, siblings, path, value);
  switch (pair.value.node.kind) {
    case 'mapping': {
      const pairs = pairsOf(pair.value);
      const child = pairFor(pairs, path, key);
      return child
        ? setBelow(source, { pair: child, siblings: pairs, path: [...path, child.key.text] }, further, value)
        : step(addKey(source, stop, key, further, value));
    }
    case 'sequence': {
      const settings = nested(further, value);
      const isFit = isNamedList(path) && isMapping(settings);
      return isFit ? step(nameList(source, pair, path, key, settings)) : undefined;
    }
    case 'alias':
      return step(overrideAlias(source, pair, path, rest, value));
    default:
      return step(setInScalar(source, stop, { [key]: nested(further, value) }));
  }
}

/** Adds a key to a mapping. A merged value of the same key is written out, because the new key hides it. */
function addKey(source: SourceText, stop: Stop, key: string, rest: Path, value: Written): TextEdit[] | undefined {
  const { pair, siblings, path } = stop;
  const merged = valueIn(source, pair.value, path, key);
  const known = merged ? writtenOut(source, merged) : {};
  const whole = known === undefined ? undefined : withValue(known, [...path, key], rest, value);
  if (whole === undefined) return undefined;
  if (merged && known !== undefined && sameWritten(known, whole)) return [];
  const { node } = pair.value;
  const isOpen = pairsOf(pair.value).length > 0 || (node.kind === 'mapping' && node.flow);
  if (isOpen) return insertPair(source, pair.value, path, key, whole);
  return replaceValue(source, pair, path, { [key]: whole }, blockFor(pair, siblings, path));
}

/** Sets a key of something that is no mapping yet: nothing, a word, or the short form of an entry. */
function setInScalar(
  source: SourceText,
  { pair, siblings, path }: Stop,
  value: WrittenMapping,
): TextEdit[] | undefined {
  const { node } = pair.value;
  if (node.kind !== 'scalar') return undefined;
  if (isNull(pair.value)) return replaceValue(source, pair, path, value, blockFor(pair, siblings, path));
  if (isWordAt(path, node.text)) return replaceValue(source, pair, path, value);
  const shorthand = shorthandAt(path);
  if (shorthand === undefined) return undefined;
  const own = value[shorthand];
  if (own !== undefined) return replaceValue(source, pair, [...path, shorthand], own);
  const { start, end } = spanOf(pair.value);
  const raw = source.text.slice(start, end);
  const fits = node.style === 'quoted' || (node.style === 'plain' && !/[,[\]{}\r\n]/.test(raw));
  const kept = fits ? raw : writeScalar(node.text, { flow: true });
  return replaceText(source, pair, `{ ${writeName(shorthand, true)}: ${kept}, ${writeInlinePairs(value, path)} }`);
}
