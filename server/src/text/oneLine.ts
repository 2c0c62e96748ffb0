/** Text of files in lines for people: whatever it holds, it stays in its line and gives the terminal no orders. */

/** Control characters, line ends and marks that turn the direction of writing, as escapes. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    return short[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function hex(code: number, length: number): string {
  return code.toString(16).toUpperCase().padStart(length, '0');
}
