/**
 * Bytes to text, in pieces. The bytes decide which encoding it is, never a declaration that they contradict.
 */

/** Every JavaScript environment has it; the language itself does not. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string };

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
    for (let at = 0; at < bytes.length; at += pieceLength)
      decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The encoding that an XML declaration names, if each of its characters is one byte. */
function declaredSingleByte(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^<\?xml[^>]{0,150}encoding=["']([\w-]{1,20})["']/.exec(head)?.[1]?.toLowerCase();
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
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += pieceLength)
    yield decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
  yield decoder.decode();
}

/** The first piece of the text. */
export function headOf(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, pieceLength), { stream: true });
}
