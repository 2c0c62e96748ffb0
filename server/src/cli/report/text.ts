/**
 * The findings for people at a terminal: one block for each file, the place first, the rule last.
 */

import { styleText } from 'node:util';
import { plannedName } from '../../rules/facts/plannedName.ts';
import type { Finding } from '../../rules/finding.ts';
import { type Severity, severities } from '../../rules/rule.ts';
import { render } from '../../text/message.ts';
import { oneLine } from '../../text/oneLine.ts';

import type { CheckedFile } from '../checkedFile.ts';
import { message } from '../cliMessages.ts';
import type { Counts } from '../exitCode.ts';
import { countsText, filesText } from './counts.ts';
import { regionOf } from './region.ts';

type Style = Parameters<typeof styleText>[0];

const styles: { readonly [S in Severity]: Style } = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** The report as text with a final line end; `colour` adds terminal colours. */
export function textReport(files: readonly CheckedFile[], counts: Counts, colour: boolean): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks = files.map((file) => fileBlock(file, paint));
  const silenced = files.flatMap((file) => file.findings).filter((finding) => finding.suppressed !== undefined).length;
  const parts = [
    filesText(files.length),
    countsText(counts),
    ...(silenced > 0 ? [render(message('cli.suppressed', { n: silenced }))] : []),
  ];
  const worst = severities.find((severity) => counts[severity] > 0);
  return `${blocks.join('\n')}\n${paint(worst === undefined ? 'green' : styles[worst], `${parts.join('; ')}.`)}\n`;
}

function fileBlock(file: CheckedFile, paint: (style: Style, text: string) => string): string {
  const shown = file.findings.filter((finding) => finding.suppressed === undefined);
  const head = paint('underline', oneLine(file.source.path));
  if (shown.length === 0) return `${head}\n  ${paint('green', render(message('cli.no-findings')))}\n`;
  return `${head}\n${shown.map((finding) => findingLines(finding, file, paint)).join('')}`;
}

function findingLines(finding: Finding, file: CheckedFile, paint: (style: Style, text: string) => string): string {
  const { startLine, startColumn } = regionOf(file, finding.place);
  const place = `${startLine}:${startColumn}`.padStart(8);
  const severity = render(message(`severity.${finding.severity}`)).padEnd(11);
  const fix = finding.fixes()[0];
  const fixLine = fix
    ? `\n${' '.repeat(10)}${paint('gray', render(message('cli.fix', { title: oneLine(render(fix.title)) })))}`
    : '';
  const planLine = finding.closedBy
    ? `\n${' '.repeat(10)}${paint('gray', render(message('cli.closed-by-plan', { entries: finding.closedBy().map(plannedName).join(', ') })))}`
    : '';
  return `${paint('gray', place)}  ${paint(styles[finding.severity], severity)} ${oneLine(render(finding.message))}  ${paint('gray', tail(finding))}${fixLine}${planLine}\n`;
}

function tail(finding: Finding): string {
  const reach = finding.reach();
  if (reach.scope === 'none') return finding.rule;
  const scope = render(message(`scope.${reach.scope}`));
  return reach.phase === undefined || reach.phase === 'run'
    ? `${finding.rule} [${scope}]`
    : `${finding.rule} [${scope}, ${render(message(`phase.${reach.phase}`))}]`;
}
