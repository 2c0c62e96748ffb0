// Makes the pictures of marketplace/README.md from screenshots that a journey has taken: the same pixels in
// 256 colours, which is a quarter of the bytes.
//   node test/vscode/harness/runEditor.mjs "look around" && node scripts/pictures.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { root } from './setUp.mjs';

const pictures = { gaps: 'marketplace/gaps.png', 'what-if': 'marketplace/what-if.png' };
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

for (const [shot, path] of Object.entries(pictures)) {
  const picture = inFewColours(readFileSync(join(root, 'out', 'screenshots', `tour-${shot}.png`)));
  writeFileSync(join(root, path), picture);
  console.log(`${path}: ${picture.length} bytes`);
}

/** A PNG as one with a palette of its most frequent colours; nothing in it is transparent. */
function inFewColours(png) {
  const { width, height, data } = PNG.sync.read(png);
  const counts = new Map();
  const colours = Array.from({ length: width * height }, (_, at) => data.readUIntBE(at * 4, 3));
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort(([, a], [, b]) => b - a).slice(0, 256);
  const indexes = new Map(palette.map(([colour], index) => [colour, index]));
  for (const colour of counts.keys()) if (!indexes.has(colour)) indexes.set(colour, nearest(colour, palette));

  const rows = Buffer.alloc((width + 1) * height); // each begins with its filter: none
  for (const [at, colour] of colours.entries()) rows[at + Math.floor(at / width) + 1] = indexes.get(colour);
  const table = Buffer.alloc(palette.length * 3);
  for (const [index, [colour]] of palette.entries()) table.writeUIntBE(colour, index * 3, 3);
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]); // 8 bits, indexed
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(colour, palette) {
  const distance = (other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const distances = palette.map(([other]) => distance(other));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
