/**
 * One text, what is done to it, and the text that must come out.
 */
import assert from 'node:assert/strict';
import type { Operation, Path, Written } from '../../server/src/syntax/edit/operation.ts';
import { applyOperations } from './applyOperations.ts';

export function becomes(before: string, operations: Operation | readonly Operation[], after: string): void {
  const list: readonly Operation[] = 'op' in operations ? [operations] : operations;
  assert.equal(applyOperations(before, list), after);
}

export function stays(text: string, operations: Operation | readonly Operation[]): void {
  becomes(text, operations, text);
}

/** `hosts.Send.instances`: names with a dot do not occur in tests. */
function pathOf(path: string): Path {
  return path.split('.');
}

export function set(path: string, value: Written): Operation {
  return { op: 'set', path: pathOf(path), value };
}

export function add(path: string, name: string, settings?: { readonly [key: string]: Written }): Operation {
  return settings === undefined
    ? { op: 'add', path: pathOf(path), name }
    : { op: 'add', path: pathOf(path), name, settings };
}

export function drop(path: string, name: string): Operation {
  return { op: 'drop', path: pathOf(path), name };
}

export function remove(path: string): Operation {
  return { op: 'remove', path: pathOf(path) };
}
