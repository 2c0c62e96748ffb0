/**
 * The findings as logging commands of Azure Pipelines. There are commands for errors and warnings only; the rest are lines
 * of the log.
 */

import { render } from '../../text/message.ts';
import { oneLine } from '../../text/oneLine.ts';

import type { CheckedFile } from '../checkedFile.ts';
import { message } from '../cliMessages.ts';
import { regionOf } from './region.ts';

/** One line for each finding that is not silenced. */
export function azureReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap((file) =>
      file.findings
        .filter(({ suppressed }) => suppressed === undefined)
        .map((finding) => {
          const { startLine, startColumn } = regionOf(file, finding.place);
          const { path } = file.source;
          if (finding.severity !== 'error' && finding.severity !== 'warning') {
            const severity = render(message(`severity.${finding.severity}`));
            return `${line(`${path}:${startLine}:${startColumn}: ${severity} ${finding.rule}: ${render(finding.message)}`)}\n`;
          }
          const properties = {
            type: finding.severity,
            sourcepath: path,
            linenumber: startLine,
            columnnumber: startColumn,
            code: finding.rule,
          };
          const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
          return `##vso[task.logissue ${list.join(';')}]${data(render(finding.message))}\n`;
        }),
    )
    .join('');
}

/** The value of a command, which the agent reads back. */
function data(text: string): string {
  return harmless(text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** A line of the log, which is shown as it is. */
function line(text: string): string {
  return harmless(oneLine(text));
}

/** The agent looks for commands anywhere in a line: none may come out of a file. */
function harmless(text: string): string {
  return text.replace(/##(?=vso|\[)/gi, '# #');
}

function property(text: string): string {
  return data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}
