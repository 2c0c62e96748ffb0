/** Rule ids inside a `# bizha-ignore` comment. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import { ruleInfos } from '../../rules/registry.ts';
import { canBeSilenced } from '../../rules/rule.ts';
import { isBlank } from '../../text/blanks.ts';
import { render } from '../../text/message.ts';
import { message } from '../message.ts';
import { type CompletionItem, joined, literal, offer, stop } from './completionItem.ts';
import { newContainer } from './cursor.ts';

/** The start of a comment up to the list of rules. */
const ignoring = /^[ \t]*bizha-ignore(?:-file)?[ \t]/i;
const ruleWord = /^[a-z0-9/-]*$/i;
/** Only a word that is begun: a list that opens after every `# ` would be in the way. */
const begun = /^[ \t]*(b[a-z-]*)$/i;

/** The rules that the comment at the cursor can silence; `undefined` outside of comments. */
export function ignoreItems(
  snapshot: Snapshot,
  offset: number,
  reported: () => readonly string[],
): CompletionItem[] | undefined {
  const { text } = snapshot;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  const comment = commentIn(before);
  const typed = comment === undefined ? undefined : ruleTyped(comment);
  if (typed !== undefined) {
    const { span, crowded } = wordAround(text, offset, typed);
    const rules = ruleInfos.filter(canBeSilenced);
    const found = new Set(reported());
    const inOrder = [...rules.filter(({ id }) => found.has(id)), ...rules.filter(({ id }) => !found.has(id))];
    return inOrder.map(({ id, title }) =>
      offer(commentCursor(span, offset, typed), id, 'rule', crowded ? literal(id) : joined(id, ': ', stop(0)), {
        detail: render(title),
      }),
    );
  }
  const word = begun.exec(comment ?? '');
  if (!word) return /(?:^|[ \t])#/.test(before) && !/["']/.test(before) ? [] : undefined;
  const { span } = wordAround(text, offset, word[1] ?? '');
  return ['bizha-ignore', 'bizha-ignore-file'].map((name) =>
    offer(commentCursor(span, offset, word[1] ?? ''), name, 'rule', literal(`${name} `), {
      documentation: message.text('feature.completion.ignore'),
      opensNext: true,
    }),
  );
}

/** What follows the last `#` of a line that may begin a comment. */
function commentIn(line: string): string | undefined {
  const hash = line.lastIndexOf('#');
  return hash === 0 || (hash > 0 && isBlank(line[hash - 1])) ? line.slice(hash + 1) : undefined;
}

/** What is typed of a rule in a list of them; `undefined` where none can stand. */
function ruleTyped(comment: string): string | undefined {
  const list = ignoring.test(comment) ? comment.replace(ignoring, '') : ':';
  if (list.includes(':')) return undefined;
  const word = list.slice(list.lastIndexOf(',') + 1).trimStart();
  return ruleWord.test(word) ? word : undefined;
}

/** The word around the cursor, and whether the comment continues after it. */
function wordAround(
  text: string,
  offset: number,
  typed: string,
): { span: { start: number; end: number }; crowded: boolean } {
  const tail = /^[a-z0-9/-]*/i.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  const rest = /^[^\r\n]*/.exec(text.slice(offset + tail, offset + tail + 200))?.[0].trim() ?? '';
  return { span: { start: offset - typed.length, end: offset + tail }, crowded: rest !== '' };
}

function commentCursor(word: { start: number; end: number }, offset: number, typed: string) {
  const container = newContainer([], 'mapping', { indent: 0 });
  const flags = { quote: '', closed: false, colon: false, glued: false, crowded: false, dashless: false } as const;
  return { place: 'item', container, key: undefined, word, offset, typed, ...flags } as const;
}
