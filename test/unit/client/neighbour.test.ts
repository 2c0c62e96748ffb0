// Which shape an arrow key leads to.
import assert from 'node:assert/strict';
import { type Box, neighbour } from '../../../client/webview/diagram/neighbour.ts';

/** A picture of letters, one box for each. */
function boxesOf(picture: string): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const [y, line] of picture.split('\n').entries())
    for (const [x, letter] of [...line].entries())
      if (letter !== ' ') boxes.set(letter, { x: x * 10, y: y * 10, width: 8, height: 8 });
  return boxes;
}

describe('an arrow key in the diagram', () => {
  const boxes = boxesOf('ab c\n d  \ne  f');
  const ways: readonly (readonly [from: string, key: Parameters<typeof neighbour>[2], to: string | undefined])[] = [
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowRight', 'c'],
    ['b', 'ArrowDown', 'd'],
    ['c', 'ArrowDown', 'f'],
    ['f', 'ArrowLeft', 'e'],
    ['d', 'ArrowUp', 'b'],
    ['a', 'ArrowUp', undefined],
    ['', 'ArrowDown', 'a'],
  ];
  for (const [from, key, to] of ways)
    it(`${key} leads from "${from}" to ${to ?? 'nowhere'}`, () => assert.equal(neighbour(boxes, from, key), to));
});
