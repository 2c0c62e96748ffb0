/**
 * The findings as a JUnit report: a suite for each file, a case for each finding. What makes the check fail fails there,
 * what a comment silences is skipped.
 */
import type { Finding } from '../../rules/finding.ts';
import { render } from '../../text/message.ts';

import type { CheckedFile } from '../checkedFile.ts';
import { message } from '../cliMessages.ts';
import { type FailOn, failsBy } from '../exitCode.ts';
import { regionOf } from './region.ts';

/** The report as text with a final line end; `troubles` are what kept files from being checked. */
export function junitReport(files: readonly CheckedFile[], failOn: FailOn, troubles: readonly string[]): string {
  const all = files.flatMap((file) => file.findings);
  const suites = files.map((file) => {
    const cases =
      file.findings.length === 0 ? [cleanCase(file)] : file.findings.map((each) => caseOf(file, each, failOn));
    return `  <testsuite ${attributes({ name: file.source.path, ...tally(file.findings, failOn) })}>\n${cases.join('')}  </testsuite>\n`;
  });
  const clean = files.filter(({ findings }) => findings.length === 0).length;
  const { tests, ...rest } = tally(all, failOn);
  const own = (all.length === 0 ? clean : tests + clean) + troubles.length;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes({ name: 'bizha', tests: own, ...rest, errors: troubles.length })}>\n${suites.join('')}${troubleSuite(troubles)}</testsuites>\n`;
}

function troubleSuite(troubles: readonly string[]): string {
  if (troubles.length === 0) return '';
  const name = render(message('cli.junit.troubles'));
  const cases = troubles.map(
    (text) =>
      `    <testcase ${attributes({ name: text, classname: 'bizha' })}><error ${attributes({ message: text })}/></testcase>\n`,
  );
  const counts: Tally = { tests: cases.length, failures: 0, errors: cases.length, skipped: 0 };
  return `  <testsuite ${attributes({ name, ...counts })}>\n${cases.join('')}  </testsuite>\n`;
}

interface Tally {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function tally(findings: readonly Finding[], failOn: FailOn): Tally {
  return {
    tests: Math.max(1, findings.length),
    failures: findings.filter((finding) => isFailure(finding, failOn)).length,
    errors: 0,
    skipped: findings.filter(({ suppressed }) => suppressed !== undefined).length,
  };
}

function isFailure({ suppressed, severity }: Finding, failOn: FailOn): boolean {
  return suppressed === undefined && failsBy(severity, failOn);
}

function cleanCase({ source }: CheckedFile): string {
  return `    <testcase ${attributes({ name: render(message('cli.no-findings')), classname: source.path })}/>\n`;
}

function caseOf(file: CheckedFile, finding: Finding, failOn: FailOn): string {
  const { startLine, startColumn } = regionOf(file, finding.place);
  const place = `${file.source.path}:${startLine}:${startColumn}`;
  const text = render(finding.message);
  const head = attributes({
    name: `${finding.rule} ${finding.entity}`,
    classname: file.source.path,
    file: file.source.path,
    line: startLine,
  });
  const body =
    finding.suppressed !== undefined
      ? `<skipped ${attributes({ message: finding.suppressed.reason })}/>`
      : isFailure(finding, failOn)
        ? `<failure ${attributes({ message: text, type: finding.severity })}>${xml(`${place}: ${text}`)}</failure>`
        : `<system-out>${xml(`${place}: ${render(message(`severity.${finding.severity}`))}: ${text}`)}</system-out>`;
  return `    <testcase ${head}>${body}</testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) => `${name}="${xml(String(value)).replace(/[\r\n\t]/g, (each) => `&#${each.charCodeAt(0)};`)}"`,
    )
    .join(' ');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0: what no document may hold becomes U+FFFD. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (each) => entities[each] ?? each);
}
