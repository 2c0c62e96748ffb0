/** The findings as workflow commands of GitHub Actions, which become annotations of the changed files. */
import type { Finding } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { render } from '../../text/message.ts';

import { type CheckedFile, openFindings } from '../checkedFile.ts';
import { regionOf } from './region.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One line for each finding that is not silenced. */
export function githubReport(files: readonly CheckedFile[]): string {
  return files.flatMap((file) => openFindings(file).map((finding) => lineOf(file, finding))).join('');
}

function lineOf(file: CheckedFile, finding: Finding): string {
  const { startLine, startColumn, endLine, endColumn } = regionOf(file, finding.place);
  const properties = {
    file: file.source.path,
    line: startLine,
    endLine,
    // Columns hold for places within one line only.
    ...(startLine === endLine ? { col: startColumn, endColumn } : {}),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[finding.severity]} ${list.join(',')}::${data(render(finding.message))}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
