/** The language status of topologies, second line: how many single points of failure the open file has. */
import { Disposable, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { LanguageServer } from './server/startLanguageServer.ts';
import type { TopologyView } from './views/showTopologyView.ts';

/** Without a number when the server cannot tell. `scopes` is the view that a click opens. */
export function showSinglePoints(server: LanguageServer, scopes: TopologyView): Disposable {
  const item = languages.createLanguageStatusItem('bizha.singlePoints', { language: 'bizha' });
  item.name = l10n.t('Single points of failure');
  item.command = { command: 'bizha.scopes.focus', title: l10n.t('Show Failure Scopes') };

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'bizha') return;
    const summary = await scopes.summaryOf(document.uri).catch(() => undefined);
    // Meanwhile the user may have gone to another file, which gets a number of its own.
    if (window.activeTextEditor?.document !== document) return;
    // Anything less looks like a tick: all is well.
    const { Information, Warning } = LanguageStatusSeverity;
    item.severity = summary && summary.singlePoints > 0 ? Warning : Information;
    item.text = summary === undefined ? l10n.t('Single points of failure') : describe(summary.singlePoints);
  };
  void update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    server.onDidChangeState(update),
    scopes.onDidChangeSummary((uri) => {
      if (uri.toString() === window.activeTextEditor?.document.uri.toString()) void update();
    }),
  );
}

function describe(count: number): string {
  if (count === 0) return l10n.t('No single point of failure');
  return count === 1 ? l10n.t('1 single point of failure') : l10n.t('{0} single points of failure', count);
}
