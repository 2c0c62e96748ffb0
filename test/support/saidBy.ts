/**
 * What a text says, as plain values by the YAML package itself, so that tests need not trust our own reading of it.
 */
import { parseDocument } from 'yaml';
import type { Operation, Path } from '../../server/src/syntax/edit/operation.ts';
import { sectionOf } from '../../server/src/vocabulary/format.ts';

type Said = { [key: string]: unknown };

/** The values of a text; merges and aliases resolved. */
export function saidBy(text: string): unknown {
  const document = parseDocument(text, { merge: true, uniqueKeys: false, logLevel: 'silent' });
  return document.toJS({ maxAliasCount: -1 });
}

/** The errors of a text by the YAML package. */
export function errorsOf(text: string): string[] {
  return parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).errors.map((error) => error.message);
}

/** What a text says but for what the operation is about; short forms are read as long ones on the way there. */
export function saidBesides(text: string, operation: Exclude<Operation, { op: 'replace' }>): unknown {
  const path = operation.op === 'add' || operation.op === 'drop' ? [...operation.path, operation.name] : operation.path;
  return without(saidBy(text), path, []);
}

/** The value at a path, by names without case. */
export function saidAt(text: string, path: Path): unknown {
  let value = saidBy(text);
  path.forEach((key, index) => {
    const mapping = longForm(value, path.slice(0, index));
    const own = mapping && ownKey(mapping, key);
    value = own === undefined ? undefined : mapping?.[own];
  });
  return value;
}

/** The names of the list at a path, in lower case. */
export function namesAt(text: string, path: Path): string[] {
  const value = saidAt(text, path);
  const names = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'object' && value !== null
      ? Object.keys(value)
      : [];
  return names.map((name) => name.toLowerCase());
}

function without(value: unknown, path: Path, walked: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  const mapping = longForm(value, walked);
  if (!mapping) return value;
  const pairs = Object.entries(mapping).flatMap(([each, inner]): [string, unknown][] => {
    if (each.toLowerCase() !== key.toLowerCase()) return [[each, inner]];
    const left = without(inner, rest, [...walked, each]);
    return left === undefined ? [] : [[each, left]];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** A list of names and a bare value may stand for a mapping; nothing stands for an empty one. */
function longForm(value: unknown, path: Path): Said | undefined {
  if (value === null || value === undefined) return {};
  if (Array.isArray(value))
    return value.every((each) => typeof each !== 'object')
      ? Object.fromEntries(value.map((each) => [String(each), null]))
      : undefined;
  if (typeof value === 'object') return value as Said;
  const shorthand = sectionOf(path[0] ?? '')?.shorthand;
  const depth = sectionOf(path[0] ?? '')?.form === 'settings' ? 1 : 2;
  return shorthand !== undefined && path.length === depth ? { [shorthand]: value } : undefined;
}

function ownKey(mapping: Said, key: string): string | undefined {
  return (
    Object.keys(mapping).find((each) => each === key) ??
    Object.keys(mapping).find((each) => each.toLowerCase() === key.toLowerCase())
  );
}
