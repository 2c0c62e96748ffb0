/** The picture of docs/diagram.md is the one that the product draws. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pictureOf, svgOf } from '../../support/pictures.ts';

describe('docs/diagram.svg', () => {
  it('is `bizha diagram examples/highly-available.bizha.yaml --fail SQL01 -o docs/diagram.svg`', () => {
    const text = readFileSync('examples/highly-available.bizha.yaml', 'utf8');
    const drawn = svgOf(pictureOf(text, { failed: ['server:SQL01'] }));
    assert.equal(readFileSync('docs/diagram.svg', 'utf8'), drawn);
  });
});
