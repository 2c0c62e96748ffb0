/**
 * A quote that is open at the end of a piece: whether the text behind it can be its end.
 */

/**
 * Whether `quote`, open where `behind` starts, could be closed there in a sound text: the next quote would have to be
 * followed by something that may follow a value.
 */
export function mayBeClosed(quote: string, behind: string): boolean {
  const end = closingQuote(behind, quote);
  return end !== undefined && /[\s,}\]:#]|^$/.test(behind.slice(end, end + 1));
}

/** Where the quote that is open at the start of `text` ends; `undefined` when it does not. */
function closingQuote(text: string, quote: string): number | undefined {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (quote === "'") {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    } else {
      let slashes = 0;
      while (text[at - 1 - slashes] === '\\') slashes++;
      if (slashes % 2 === 0) return at + 1;
    }
  }
  return undefined;
}
