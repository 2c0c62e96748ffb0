/** Numbers in words: `2 errors, 1 warning`; `3 single points of failure`. */
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

/** Single points of failure, by their causes. */
export function describeSinglePoints(causes: number): string {
  return (
    counted(causes, l10n.t('1 single point of failure'), l10n.t('{0} single points of failure', causes)) ??
    l10n.t('No single point of failure')
  );
}

function counted(count: number, one: string, many: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? one : many;
}
