/** What completion offers, as data, and how a word becomes an edit. */
import { writeScalar } from '../../syntax/edit/writeScalar.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Cursor } from './cursor.ts';

export type CompletionKind = 'section' | 'key' | 'value' | 'name' | 'adapter' | 'entry' | 'rule';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words after the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Stays on the line of the cursor and touches it. */
  readonly edit: TextEdit;
  /** The text of `edit` with tab stops, in the syntax of LSP snippets. */
  readonly snippet?: string;
  /** What is compared with what was typed, when that is not the label. */
  readonly filterText?: string;
  readonly deprecated?: true;
}

/** Text with tab stops: `text` is what stands there without them. */
export interface Template {
  readonly text: string;
  readonly snippet: string;
}

/** A text without tab stops. */
export function literal(text: string): Template {
  return { text, snippet: text.replace(/[\\$]/g, '\\$&') };
}

/** An empty place to type in, or one that holds `text` for a start. */
export function stop(number: number, text = ''): Template {
  return { text, snippet: text === '' ? `$${number}` : `\${${number}:${text.replace(/[\\$}]/g, '\\$&')}}` };
}

/** Several templates in a row. */
export function joined(...parts: readonly (Template | string)[]): Template {
  const templates = parts.map((part) => (typeof part === 'string' ? literal(part) : part));
  return { text: templates.map((part) => part.text).join(''), snippet: templates.map((part) => part.snippet).join('') };
}

/** Offers `template` in place of the word at the cursor. */
export function offer(
  cursor: Cursor,
  label: string,
  kind: CompletionKind,
  template: Template,
  more: Partial<Pick<CompletionItem, 'detail' | 'documentation' | 'filterText' | 'deprecated'>> = {},
): CompletionItem {
  const before = cursor.glued ? ' ' : '';
  const after = cursor.crowded ? ', ' : '';
  const edit = { span: cursor.word, text: before + template.text + after };
  // An editor compares with the whole word, its quote included.
  const filterText = more.filterText ?? (cursor.quote === '' ? undefined : `${cursor.quote}${label}`);
  return {
    label,
    kind,
    edit,
    ...(template.text === template.snippet ? {} : { snippet: before + template.snippet + after }),
    ...more,
    ...(filterText === undefined ? {} : { filterText }),
  };
}

/** A name or word as YAML has it here. */
export function written(cursor: Cursor, name: string, quoted = false): string {
  return writeScalar(name, {
    quoted,
    flow: cursor.container.flow,
    quote: cursor.quote === '' ? undefined : cursor.quote,
  });
}
