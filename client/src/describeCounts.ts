/** Findings in words: `2 errors, 1 warning`. */
import { l10n } from 'vscode';
import type { FindingCounts } from '../../server/src/protocol.ts';

/** The severities with a count, worst first; `No findings` when there is none. */
export function describeCounts({ error, warning, information, hint }: FindingCounts): string {
  const parts = [
    counted(error, l10n.t('1 error'), l10n.t('{0} errors', error)),
    counted(warning, l10n.t('1 warning'), l10n.t('{0} warnings', warning)),
    counted(information, l10n.t('1 information'), l10n.t('{0} information', information)),
    counted(hint, l10n.t('1 hint'), l10n.t('{0} hints', hint)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? l10n.t('No findings') : parts.join(', ');
}

export function totalOf({ error, warning, information, hint }: FindingCounts): number {
  return error + warning + information + hint;
}

function counted(count: number, one: string, many: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? one : many;
}
