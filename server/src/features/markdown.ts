/** Markdown from pieces of text: names that cannot break out of it, links, paragraphs. */
import { documentationPage } from '../vocabulary/documentation.ts';
import { documentationTitle } from '../vocabulary/documentationTitles.ts';

/** A name as code, whatever it holds. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const ticks = '`'.repeat(Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = flat.startsWith('`') || flat.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${flat}${space}${ticks}`;
}

/** Plain text of a file, so that nothing in it is read as Markdown or HTML. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~-]/g, (character) => `\\${character}`);
}

export function link(text: string, address: string): string {
  return `[${text}](${address})`;
}

/** A link to a page of the documentation, by its title; nothing without a source. */
export function documentationLink(source: string | undefined): string {
  return source === undefined ? '' : link(documentationTitle(source), documentationPage(source));
}

/** Blocks apart by empty lines; empty ones are left out. */
export function paragraphs(...blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
