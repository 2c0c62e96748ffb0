/** The language status of topologies, second line: how many single points of failure the open file has. */
import { Disposable, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { describeSinglePoints } from './describeCounts.ts';
import type { Summaries } from './followSummaries.ts';

/** Without a number until the server has checked the file. A click opens the view that lists them. */
export function showSinglePoints(summaries: Summaries): Disposable {
  const item = languages.createLanguageStatusItem('bizha.singlePoints', { language: 'bizha' });
  item.name = l10n.t('Single points of failure');
  item.command = { command: 'bizha.scopes.focus', title: l10n.t('Show Failure Scopes') };

  const update = (): void => {
    const count = summaries.ofActiveEditor()?.causes;
    // Anything less looks like a tick: all is well.
    const { Information, Warning } = LanguageStatusSeverity;
    item.severity = count !== undefined && count > 0 ? Warning : Information;
    item.text = count === undefined ? l10n.t('Single points of failure') : describeSinglePoints(count);
  };
  update();
  return Disposable.from(item, summaries.onDidChangeActive(update));
}
