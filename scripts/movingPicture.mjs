// Makes the moving picture of README.md from screenshots that journeys have taken: type, squiggle, fix, diagram.
//   npm test -- editor && node scripts/movingPicture.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { root } from './setUp.mjs';

const { GIFEncoder, applyPalette, quantize } = gifenc;

/** Screenshots in their order, and how long each stays, in milliseconds. */
const frames = [
  ['halfTyped-half-typed', 2000],
  ['fix-hover', 2500],
  ['fix-light-bulb', 2500],
  ['fix-mended', 1500],
  ['diagram-open', 2500],
  ['diagram-failed', 3000],
  ['diagram-way', 3000],
  ['diagram-typed', 2500],
];
const mostBytes = 2_000_000;
const path = 'media/tour.gif';

const gif = GIFEncoder();
for (const [name, delay] of frames) {
  const { width, height, data } = PNG.sync.read(readFileSync(join(root, 'out', 'screenshots', `${name}.png`)));
  const palette = quantize(data, 256);
  gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay });
}
gif.finish();
const bytes = gif.bytes();
if (bytes.length >= mostBytes) throw new Error(`${path} would have ${bytes.length} bytes, more than ${mostBytes}`);
writeFileSync(join(root, path), bytes);
console.log(`${path}: ${bytes.length} bytes`);
