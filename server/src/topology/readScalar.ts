/**
 * The scalar values of the format, by their types: checked, and reported where they are none.
 */
import type { Place, ScalarNode } from '../syntax/node.ts';
import { message } from '../syntax/syntaxMessages.ts';
import type { Message } from '../text/message.ts';
import { nearest } from '../text/nearest.ts';
import type { ValueType } from '../vocabulary/valueType.ts';
import type { Fact, Reference } from './fact.ts';
import { asBoolean, asInteger } from './otherForms.ts';
import { isDate, parseDuration, parsePercentage, parseSize } from './scalars.ts';
import { type Reading, report } from './walk.ts';

/** What a scalar reads as. */
export type ScalarValue = Fact<string | number | boolean> | Reference;

export function expectedScalar(type: ValueType): Message {
  switch (type.type) {
    case 'boolean':
      return message('expected.boolean');
    case 'integer':
      return message('expected.integer');
    case 'reference':
      return message('expected.name');
    default:
      return message('expected.text');
  }
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
  const near = nearest(node.text, values);
  if (near === undefined)
    report(reading, 'format/bad-value', place, message('format/bad-value.enum', { value: node.text, key, values }));
  else
    report(
      reading,
      'format/bad-value',
      place,
      message('format/bad-value.enum-nearest', { value: node.text, key, nearest: near }),
      [{ kind: 'nearest', text: near }],
    );
  return undefined;
}

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
  const bad = (expected: Message): undefined => {
    report(reading, 'format/bad-value', place, message('format/bad-value', { value: node.text, expected, key: label }));
    return undefined;
  };
  const parsed = (value: number | undefined, expected: Message): Fact<number> | undefined =>
    value === undefined ? bad(expected) : { value, place };
  switch (type.type) {
    case 'text':
      return { value: node.text, place };
    case 'boolean':
      if (typeof node.value === 'boolean') return { value: node.value, place };
      report(
        reading,
        'format/wrong-type',
        place,
        message('format/wrong-type', { key: label, expected: message('expected.boolean') }),
        isHere(node, place) ? asBoolean(node) : [],
      );
      return undefined;
    case 'integer':
      if (typeof node.value === 'number' && Number.isSafeInteger(node.value) && node.value >= 0)
        return { value: node.value, place };
      report(
        reading,
        'format/wrong-type',
        place,
        message('format/wrong-type', { key: label, expected: message('expected.integer') }),
        isHere(node, place) ? asInteger(node) : [],
      );
      return undefined;
    case 'duration':
      return parsed(parseDuration(node.text), message('expected.duration'));
    case 'percentage':
      return parsed(parsePercentage(node.text), message('expected.percentage'));
    case 'size':
      return parsed(parseSize(node.text), message('expected.size'));
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
