/**
 * Conditional blocks of a BTDF master: `<!-- ifdef ${X} -->`, `<!-- ifndef ${X} -->`, `<!-- endif -->`. In a block that holds,
 * the build takes comments for content; of that only an address is wanted.
 */

/** The build defines it always. */
const alwaysDefined = '_xml_preprocess';

export interface ConditionalBlocks {
  /** Takes a comment; gives the address that it holds, where the blocks around it hold. */
  readonly comment: (text: string) => string | undefined;
  readonly any: () => boolean;
  /** How many blocks hang on values that are not known. */
  readonly undecided: () => number;
}

export function conditionalBlocks(values: ReadonlyMap<string, string> | undefined): ConditionalBlocks {
  const open: boolean[] = [];
  let any = false;
  let undecided = 0;
  const begin = (word: string, name: string): void => {
    any = true;
    const isKnown = name === alwaysDefined || values !== undefined;
    if (!isKnown) undecided++;
    const isDefined = name === alwaysDefined || values?.has(name) === true;
    open.push(isKnown && isDefined === (word === 'ifdef'));
  };
  return {
    comment: (text) => {
      const start = /^\s*(ifn?def)\s+\$\{([^{}]+)\}/.exec(text);
      if (start) begin(start[1] ?? '', (start[2] ?? '').trim().toLowerCase());
      else if (/^\s*endif\b/.test(text)) open.pop();
      else if (open.length > 0 && open.every((holds) => holds))
        return /^\s*<Address>([^<&]+)<\/Address>\s*$/.exec(text)?.[1];
      return undefined;
    },
    any: () => any,
    undecided: () => undecided,
  };
}
