/**
 * An import as a page to read: what came out of each file, and what is left to ask. The command line has lines of its own.
 */
import type { ImportResult } from '../importers/importResult.ts';
import { type Message, render } from '../text/message.ts';
import { importSummaryMessages as message } from './importSummaryMessages.ts';
import { bullets, code, escaped, paragraphs } from './markdown.ts';

/** Markdown; lists that are empty are left out. */
export function importSummary({ files, contradictions, onlyEarlier }: ImportResult): string {
  const rows = files.map(({ path, counts }) =>
    [
      ...[code(path.replaceAll('|', '/')), counts.hosts, counts.handlers, counts.receiveLocations, counts.sendPorts],
      counts.orchestrations,
    ].join(' | '),
  );
  const table = [message.plain('feature.import.head'), '|---|---|---|---|---|---|', ...rows.map((row) => `| ${row} |`)];
  const renamed = files.flatMap((file) =>
    file.renamed.map(({ from, to }) => message.text('feature.import.renamed-one', { from: code(from), to: code(to) })),
  );
  const said = (all: readonly Message[]): readonly string[] => all.map((each) => escaped(render(each)));
  return paragraphs(
    `# ${message.plain('feature.import.title')}`,
    table.join('\n'),
    section(message('feature.import.unknown'), said(files.flatMap(({ unknown }) => unknown))),
    section(message('feature.import.contradictions'), said(contradictions)),
    section(message('feature.import.only-earlier'), said(onlyEarlier)),
    section(message('feature.import.renamed'), renamed),
    message.text('feature.import.next'),
  );
}

function section(title: Message, lines: readonly string[]): string {
  const all = [...new Set(lines)];
  return all.length === 0 ? '' : `## ${render(title)}\n\n${bullets(all)}`;
}
