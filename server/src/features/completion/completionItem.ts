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
  /** Whether more is offered where the cursor stands after it, so that the list can open again. */
  readonly opensNext?: true;
  /** Whether the label is what was typed, so that the next key changes it. */
  readonly follows?: true;
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

/** A choice of texts, of which the first stands there at the start. */
export function choice(number: number, texts: readonly string[]): Template {
  const [text = ''] = texts;
  if (texts.length < 2) return stop(number, text);
  return { text, snippet: `\${${number}|${texts.map((each) => each.replace(/[\\,|]/g, '\\$&')).join(',')}|}` };
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
  more: Partial<Omit<CompletionItem, 'label' | 'kind' | 'edit' | 'snippet'>> = {},
): CompletionItem {
  const inner = insideQuotes(cursor, template);
  if (inner) return { label, kind, edit: inner, ...more };
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

/** The edit that leaves the quotes around the cursor alone: one that replaced them would end the tab stops around it. */
function insideQuotes({ quote, closed, word, offset }: Cursor, { text }: Template): TextEdit | undefined {
  const span = { start: word.start + 1, end: closed ? word.end - 1 : word.end };
  if (quote === '' || text.length < 2 || !text.startsWith(quote) || !text.endsWith(quote)) return undefined;
  if (offset < span.start || offset > span.end) return undefined;
  return { span, text: closed ? text.slice(1, -1) : text.slice(1) };
}

/** A name or word as YAML has it here. */
export function written(cursor: Cursor, name: string, quoted = false): string {
  return writeScalar(name, {
    quoted,
    flow: cursor.container.flow,
    quote: cursor.quote === '' ? undefined : cursor.quote,
  });
}
