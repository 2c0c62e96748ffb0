/** Checks that an operation did what it says and nothing else; otherwise its edits are not used. */
import {
  digestAt,
  digestWithout,
  digestWritten,
  type Numbers,
  namesAt,
  newNumbers,
  nothing,
  numbersFor,
} from './digest.ts';
import type { Operation, Path } from './operation.ts';
import type { SourceText } from './sourceText.ts';

/** Whether `after` is `before` with `operation` done: all other values are equal, and there are no new errors. */
export function isSound(before: SourceText, after: SourceText, operation: Operation): boolean {
  if (operation.op === 'replace') return true;
  if (errors(after) > errors(before)) return false;
  const path = touched(operation);
  const numbers = numbersFor(before.syntax, after.syntax);
  return (
    digestWithout(before, path, numbers) === digestWithout(after, path, numbers) &&
    isDone(after, operation, newNumbers())
  );
}

function errors({ syntax }: SourceText): number {
  return syntax.problems.length;
}

/** The one place that an operation may change. */
function touched(operation: Exclude<Operation, { op: 'replace' }>): Path {
  return operation.op === 'add' || operation.op === 'drop' ? [...operation.path, operation.name] : operation.path;
}

function isDone(after: SourceText, operation: Exclude<Operation, { op: 'replace' }>, numbers: Numbers): boolean {
  const { path } = operation;
  switch (operation.op) {
    case 'set':
      return digestAt(after, path, numbers) === digestWritten(operation.value, numbers);
    case 'add':
      return (
        namesAt(after, path).has(operation.name.toLowerCase()) &&
        Object.entries(operation.settings ?? {}).every(
          ([key, value]) => digestAt(after, [...path, operation.name, key], numbers) === digestWritten(value, numbers),
        )
      );
    case 'drop':
      return !namesAt(after, path).has(operation.name.toLowerCase());
    case 'remove':
      return digestAt(after, path, numbers) === nothing;
  }
}
