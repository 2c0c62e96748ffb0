/** Every example is drawn as its golden files show, byte for byte; `GOLDEN=write` writes them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { drawioSteps } from '../../../server/src/render/drawio.ts';
import { mermaidSteps } from '../../../server/src/render/mermaid.ts';
import { faultsOf, pictureOf, svgOf } from '../../support/pictures.ts';

const root = join(import.meta.dirname, '../../..');
const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.bizha.yaml'));

function check(name: string, text: string): void {
  const golden = join(import.meta.dirname, 'golden', name);
  if (process.env['GOLDEN'] === 'write') writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
}

describe('the pictures of the examples', () => {
  for (const example of examples) {
    const name = example.replace('.bizha.yaml', '');
    const text = readFileSync(join(root, 'examples', example), 'utf8');

    it(`${name} is what its golden files show`, () => {
      const picture = pictureOf(text);
      assert.deepEqual(faultsOf(picture.layout), []);
      check(`${name}.svg`, svgOf(picture));
      check(`${name}.drawio`, runToEnd(drawioSteps(picture.layout, picture.marks)));
      check(`${name}.mmd`, runToEnd(mermaidSteps(picture.layout.scene, picture.marks)));
    });
  }

  it('a failure is what its golden file shows', () => {
    const text = readFileSync(join(root, 'examples/highly-available.bizha.yaml'), 'utf8');
    check('highly-available.SQL01-fails.svg', svgOf(pictureOf(text, { failed: ['server:SQL01'] }), 'dark'));
  });
});
