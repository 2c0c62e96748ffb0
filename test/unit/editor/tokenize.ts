/** Colours text with the TextMate grammar, as the editor does. No expectations here. */
import { readFileSync } from 'node:fs';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

/** A piece of one line; `scopes` without the grammar's own root scope. Offsets are UTF-16. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly scopes: readonly string[];
}

const grammars = [
  { scopeName: 'source.bizha', path: 'syntaxes/bizha.tmLanguage.json' },
  { scopeName: 'source.yaml', path: 'node_modules/tm-grammars/grammars/yaml.json' },
];

/** Returns a function that gives the tokens of each line of a text. */
export async function tokenizer(): Promise<(text: string) => readonly (readonly Token[])[]> {
  const grammar = await createRegistry(grammars).loadGrammar('source.bizha');
  if (grammar === null) throw new Error('the grammar cannot be loaded');
  return (text) => {
    let stack: Parameters<typeof grammar.tokenizeLine>[1] = null;
    return text.split(/\r\n|\n/).map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        start: startIndex,
        scopes: scopes.slice(1),
      }));
    });
  };
}

/** The scopes at a place of a line. */
export function scopesAt(line: readonly Token[], offset: number): readonly string[] {
  return line.findLast((token) => token.start <= offset)?.scopes ?? [];
}

/** An example file's text. */
export function example(name: string): string {
  return readFileSync(`examples/${name}.bizha.yaml`, 'utf8');
}
