/** The findings as Markdown, for pull requests and job summaries: a table for each file. */
import { code, escaped, link } from '../../features/markdown.ts';
import type { Finding } from '../../rules/finding.ts';
import { ruleOf } from '../../rules/registry.ts';
import { render } from '../../text/message.ts';
import { documentationPage } from '../../vocabulary/documentation.ts';

import type { CheckedFile } from '../checkedFile.ts';
import { message } from '../cliMessages.ts';
import type { Counts } from '../exitCode.ts';
import { countsText } from './counts.ts';
import { regionOf } from './region.ts';

/** The report as text with a final line end. */
export function markdownReport(files: readonly CheckedFile[], counts: Counts): string {
  return `${[`# ${render(message('cli.markdown.title'))}`, `${countsText(counts)}.`, ...files.map(block)].join('\n\n')}\n`;
}

function block(file: CheckedFile): string {
  const shown = file.findings.filter(({ suppressed }) => suppressed === undefined);
  const silenced = file.findings.length - shown.length;
  const rows = shown.map((finding) => `| ${cells(file, finding).join(' | ')} |`);
  return [
    `## ${escaped(file.source.path)}`,
    '',
    ...(rows.length === 0
      ? [render(message('cli.no-findings'))]
      : [render(message('cli.markdown.head')), '|---|---|---|---|---|', ...rows]),
    ...(silenced === 0 ? [] : ['', render(message('cli.suppressed', { n: silenced }))]),
  ].join('\n');
}

function cells(file: CheckedFile, finding: Finding): string[] {
  const page = ruleOf(finding.rule)?.sources[0];
  const { scope } = finding.reach();
  return [
    String(regionOf(file, finding.place).startLine),
    render(message(`severity.${finding.severity}`)),
    escaped(render(finding.message)),
    page === undefined ? code(finding.rule) : link(code(finding.rule), documentationPage(page)),
    render(message(`scope.${scope}`)),
  ];
}
