/** The language status of topologies, second line: how many single points of failure the open file has. */
import { Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import type { Summaries } from './followSummaries.ts';

/** Without a number until the server has checked the file. A click opens the view that lists them. */
export function showSinglePoints(summaries: Summaries): Disposable {
  const item = languages.createLanguageStatusItem('bizha.singlePoints', { language: 'bizha' });
  item.name = l10n.t('Single points of failure');
  item.command = { command: 'bizha.scopes.focus', title: l10n.t('Show Failure Scopes') };

  const update = (): void => {
    const count = summaries.ofActiveEditor()?.singlePoints;
    // Anything less looks like a tick: all is well.
    const { Information, Warning } = LanguageStatusSeverity;
    item.severity = count !== undefined && count > 0 ? Warning : Information;
    item.text = count === undefined ? l10n.t('Single points of failure') : describe(count);
  };
  update();
  return Disposable.from(item, summaries.onDidChangeActive(update));
}

function describe(count: number): string {
  if (count === 0) return l10n.t('No single point of failure');
  return count === 1 ? l10n.t('1 single point of failure') : l10n.t('{0} single points of failure', count);
}
