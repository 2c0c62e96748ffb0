/**
 * The scalar values of the format, by their types: checked, and reported where they are none.
 */
import type { Place, ScalarNode } from '../syntax/node.ts';
import type { Replacement } from '../syntax/problem.ts';
import { message } from '../syntax/syntaxMessages.ts';
import type { Message } from '../text/message.ts';
import { nearest } from '../text/nearest.ts';
import type { ValueType } from '../vocabulary/valueType.ts';
import type { Fact, Reference } from './fact.ts';
import { asBoolean, asInteger } from './otherForms.ts';
import { isDate, parseDuration, parsePercentage, parseSize } from './scalars.ts';
import { type Reading, report, unknownWord, wrongType } from './walk.ts';

/** What a scalar reads as. */
export type ScalarValue = Fact<string | number | boolean> | Reference;

export function expectedScalar(type: ValueType): Message {
  if (type.type === 'boolean' || type.type === 'integer') return message(`expected.${type.type}`);
  return message(type.type === 'reference' ? 'expected.name' : 'expected.text');
}

export function wordOf(node: ScalarNode, words: readonly string[]): string | undefined {
  const lower = node.text.toLowerCase();
  return words.find((word) => word.toLowerCase() === lower);
}

export function badWord(
  reading: Reading,
  node: ScalarNode,
  place: Place,
  key: string,
  values: readonly string[],
): undefined {
  const value = node.text;
  return unknownWord(reading, 'format/bad-value', place, nearest(value, values), (near) =>
    near === undefined
      ? message('format/bad-value.enum', { value, key, values })
      : message('format/bad-value.enum-nearest', { value, key, nearest: near }),
  );
}

const numbers = { duration: parseDuration, percentage: parsePercentage, size: parseSize };

/** Whether a scalar stands at the place where it is reported, and not beyond an alias. */
function isHere({ span, anchor }: ScalarNode, place: Place): boolean {
  return anchor === undefined && place.span === span;
}

export function readScalar(
  reading: Reading,
  node: ScalarNode,
  place: Place,
  type: ValueType,
  label: string,
): ScalarValue | undefined {
  const bad = (expected: Message): undefined =>
    report(reading, 'format/bad-value', place, message('format/bad-value', { value: node.text, expected, key: label }));
  const wrong = (other: (node: ScalarNode) => readonly Replacement[]): undefined =>
    wrongType(reading, place, label, expectedScalar(type), isHere(node, place) ? other(node) : []);
  switch (type.type) {
    case 'text':
      return { value: node.text, place };
    case 'boolean':
      return typeof node.value === 'boolean' ? { value: node.value, place } : wrong(asBoolean);
    case 'integer':
      if (typeof node.value === 'number' && Number.isSafeInteger(node.value) && node.value >= 0)
        return { value: node.value, place };
      return wrong(asInteger);
    case 'duration':
    case 'percentage':
    case 'size': {
      const value = numbers[type.type](node.text);
      return value === undefined ? bad(message(`expected.${type.type}`)) : { value, place };
    }
    case 'date':
      return isDate(node.text) ? { value: node.text, place } : bad(message('expected.date'));
    case 'enum': {
      const word = wordOf(node, type.values);
      if (word === undefined) return badWord(reading, node, place, label, type.values);
      if (type.quoted && typeof node.value !== 'string')
        report(reading, 'format/wrong-type', place, message('format/wrong-type.quote', { key: label, value: word }), [
          { kind: 'quote', text: `"${word}"` },
        ]);
      return { value: word, place };
    }
    case 'reference':
      return { name: node.text, kinds: type.kinds, word: wordOf(node, type.words), open: type.open, place };
    default:
      return undefined;
  }
}
