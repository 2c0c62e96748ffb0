/**
 * The findings as logging commands of Azure Pipelines. There are commands for errors and warnings only; the rest are lines
 * of the log.
 */

import type { Finding } from '../../rules/finding.ts';
import { render } from '../../text/message.ts';
import { oneLine } from '../../text/oneLine.ts';

import { type CheckedFile, openFindings } from '../checkedFile.ts';
import { message } from '../cliMessages.ts';
import { regionOf } from './region.ts';

/** One line for each finding that is not silenced. */
export function azureReport(files: readonly CheckedFile[]): string {
  return files.flatMap((file) => openFindings(file).map((finding) => lineOf(file, finding))).join('');
}

function lineOf(file: CheckedFile, { severity, rule, place, message: said }: Finding): string {
  const { startLine, startColumn } = regionOf(file, place);
  const { path } = file.source;
  if (severity !== 'error' && severity !== 'warning') {
    const text = `${render(message(`severity.${severity}`))} ${rule}: ${render(said)}`;
    return `${harmless(oneLine(`${path}:${startLine}:${startColumn}: ${text}`))}\n`;
  }
  const properties = {
    type: severity,
    sourcepath: path,
    linenumber: startLine,
    columnnumber: startColumn,
    code: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `##vso[task.logissue ${list.join(';')}]${data(render(said))}\n`;
}

/** The value of a command, which the agent reads back. */
function data(text: string): string {
  return harmless(text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** The agent looks for commands anywhere in a line: none may come out of a file. */
function harmless(text: string): string {
  return text.replace(/##(?=vso|\[)/gi, '# #');
}

function property(text: string): string {
  return data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}
