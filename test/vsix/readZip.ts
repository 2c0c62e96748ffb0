// Reads a ZIP archive as vsce writes them: no encryption, no ZIP64, stored or deflated. For tests only.
import { inflateRawSync } from 'node:zlib';

/** The files of an archive by path. Throws when the bytes are no such archive. */
export function readZip(archive: Buffer): ReadonlyMap<string, Buffer> {
  // The directory at the end is the authority; it is found from the back, behind a comment of up to 64 KiB.
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no ZIP archive: it has no directory');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);

  const files = new Map<string, Buffer>();
  for (let index = 0; index < count; index += 1) {
    const deflated = archive.readUInt16LE(at + 10) === 8;
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    // The local header repeats the name, but its extra field may differ in length from the directory's.
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    files.set(name, deflated ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}
