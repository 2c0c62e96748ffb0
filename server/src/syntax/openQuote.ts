/** Whether a quote that is still open at the end of a piece may be closed by the text after it. */

/**
 * Whether `quote`, which is open at the start of `rest`, could be closed in it: the closing quote has to be followed by
 * something that may follow a value.
 */
export function mayBeClosed(quote: string, rest: string): boolean {
  const end = closingQuote(rest, quote);
  return end !== undefined && /[\s,}\]:#]|^$/.test(rest.slice(end, end + 1));
}

/** The offset after the closing quote of the one that is open at the start of `text`; `undefined` without one. */
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
