/** Names as they can be drawn and exported: what files may hold and no picture can. */

/** A name on one line, without control characters, marks that turn the direction of text, and halves of characters. */
export function drawable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ufffd]/gu, '')
    .trim();
}
