/** How many files and findings there are, in words. */
import { severities } from '../../rules/rule.ts';
import { render } from '../../text/message.ts';
import { message } from '../cliMessages.ts';
import type { Counts } from '../exitCode.ts';

/** `1 error, 2 warnings, 0 informational, 3 hints` */
export function countsText(counts: Counts): string {
  const words = severities.map((severity) => {
    const n = counts[severity];
    return render(n === 1 ? message(`cli.count-one.${severity}`) : message(`cli.count.${severity}`, { n }));
  });
  return words.join(', ');
}

/** `1 file checked` */
export function filesText(n: number): string {
  return render(n === 1 ? message('cli.files-one') : message('cli.files', { n }));
}
