/** A short name for a content: equal contents have equal names, and different ones in practice never do. */

/** 64 bits, as two different multiplicative hashes of the UTF-16 code units. Not for secrets. */
export function contentHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x2545f491;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second + unit, 0x5bd1e995);
    second ^= second >>> 15;
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}
