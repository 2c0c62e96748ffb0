// Makes the pictures of marketplace/README.md from screenshots that a journey has taken: the same pixels in
// 256 colours, which is a quarter of the bytes.
//   node test/vscode/harness/runEditor.mjs "look around" && node scripts/pictures.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { root } from './setUp.mjs';

const pictures = { gaps: 'marketplace/gaps.png', 'what-if': 'marketplace/what-if.png' };
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

for (const [shot, path] of Object.entries(pictures)) {
  const picture = inFewColours(readFileSync(join(root, 'out', 'screenshots', `tour-${shot}.png`)));
  writeFileSync(join(root, path), picture);
  console.log(`${path}: ${picture.length} bytes`);
}

/** A PNG as Chromium writes it, 8 bits of red, green and blue, with a palette of its most frequent colours. */
function inFewColours(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head.subarray(8).join() !== '8,2,0,0,0') throw new Error('not a PNG of 8 bits of red, green and blue');
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width * 3, height);

  const counts = new Map();
  const colours = Array.from({ length: width * height }, (_, at) => pixels.readUIntBE(at * 3, 3));
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts].sort(([, a], [, b]) => b - a).slice(0, 256);
  const indexes = new Map(palette.map(([colour], index) => [colour, index]));
  for (const colour of counts.keys()) if (!indexes.has(colour)) indexes.set(colour, nearest(colour, palette));

  const rows = Buffer.alloc((width + 1) * height); // each begins with its filter: none
  for (const [at, colour] of colours.entries()) rows[at + Math.floor(at / width) + 1] = indexes.get(colour);
  const table = Buffer.alloc(palette.length * 3);
  for (const [index, [colour]] of palette.entries()) table.writeUIntBE(colour, index * 3, 3);
  head[9] = 3; // indexed
  return Buffer.concat([
    signature,
    ...[chunk('IHDR', head), chunk('PLTE', table)],
    ...[chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function nearest(colour, palette) {
  const distance = (other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const distances = palette.map(([other]) => distance(other));
  return distances.indexOf(Math.min(...distances));
}

function chunksOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: Buffer.from(png.subarray(at + 8, at + 8 + length)) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The bytes of all rows; a row of a PNG says by its first byte what was subtracted: left, above, their mean, Paeth. */
function unfiltered(rows, stride, height) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : out[at - 3];
      const above = y === 0 ? 0 : out[at - stride];
      const corner = x < 3 || y === 0 ? 0 : out[at - stride - 3];
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      out[at] = rows[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((each) => Math.abs(guess - each));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
