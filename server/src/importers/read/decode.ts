/**
 * Bytes to text, in pieces. The bytes decide which encoding it is, never a declaration that they contradict.
 */

/** Every JavaScript environment has it; the language itself does not. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array): string };

/** How many bytes are decoded at a time. */
export const pieceLength = 65_536;

/** The encoding of bytes; `undefined` when they are no text. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 2 ? undefined : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length >= 4 && b === 0 && d === 0 && a !== 0 && c !== 0) return 'utf-16le';
  if (bytes.length >= 4 && a === 0 && c === 0 && b !== 0 && d !== 0) return 'utf-16be';
  if (bytes.subarray(0, 1024).includes(0)) return undefined;
  return isUtf8(bytes) ? 'utf-8' : (declaredSingleByte(bytes) ?? 'windows-1252');
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of cut(bytes, 'utf-8')) decoder.decode(piece);
    return true;
  } catch {
    return false;
  }
}

/** The encoding that an XML declaration names, if each of its characters is one byte. */
function declaredSingleByte(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return label !== undefined && /^(?:iso-8859-\d{1,2}|windows-125\d)$/.test(label) && isKnown(label)
    ? label
    : undefined;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}

/** The text of bytes in pieces, without a byte order mark. */
export function* decode(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let isFirst = true;
  for (const piece of cut(bytes, encoding)) {
    const text = decoder.decode(piece);
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
}

/** Pieces that end where a character ends, so that each can be decoded by itself: decoding a stream is much slower. */
function* cut(bytes: Uint8Array, encoding: string): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    let end = Math.min(at + pieceLength, bytes.length);
    if (end < bytes.length && encoding === 'utf-8') end = startOfCharacter(bytes, end);
    else if (end < bytes.length && encoding.startsWith('utf-16') && isHighSurrogate(bytes, end - 2, encoding)) end += 2;
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** Where the character of UTF-8 that holds a byte starts; the byte itself where it belongs to none. */
function startOfCharacter(bytes: Uint8Array, at: number): number {
  for (let start = at; start > at - 4; start--) if (((bytes[start] ?? 0) & 0xc0) !== 0x80) return start;
  return at;
}

function isHighSurrogate(bytes: Uint8Array, at: number, encoding: string): boolean {
  const high = bytes[encoding === 'utf-16le' ? at + 1 : at] ?? 0;
  return high >= 0xd8 && high <= 0xdb;
}

/** The first piece of the text. */
export function headOf(bytes: Uint8Array, encoding: string): string {
  for (const text of decode(bytes.subarray(0, pieceLength), encoding)) return text;
  return '';
}
