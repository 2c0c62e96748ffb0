/** Sets values in a value to be written. It looks at no text. */
import { isNamedList, sameKey, shorthandAt } from './formatAt.ts';
import type { Path, Written } from './operation.ts';
import { isList, isMapping, type WrittenMapping } from './writeValue.ts';

/** `whole`, which stands at `path`, with the value at `rest` below it set; `undefined` if it has no room for that. */
export function withValue(whole: Written, path: Path, rest: Path, value: Written): Written | undefined {
  const [key, ...further] = rest;
  if (key === undefined) return value;
  const mapping = asMapping(whole, path);
  if (!mapping) return undefined;
  const own = Object.keys(mapping).find((each) => sameKey(path, each, key)) ?? key;
  const inner = withValue(mapping[own] ?? {}, [...path, own], further, value);
  return inner === undefined ? undefined : { ...mapping, [own]: inner };
}

/** The long form of a value: a list of names and a bare value may stand for a mapping. */
function asMapping(written: Written, path: Path): WrittenMapping | undefined {
  if (isMapping(written)) return written;
  if (isList(written))
    return isNamedList(path) ? Object.fromEntries(written.map((name) => [String(name), {}])) : undefined;
  const shorthand = shorthandAt(path);
  return shorthand === undefined ? undefined : { [shorthand]: written };
}
