/** The language status of topologies: what the check of the open file says, and whether the server is up. */
import { Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import type { FindingCounts } from '../../server/src/protocol.ts';
import { describeCounts } from './describeCounts.ts';
import type { Summaries } from './followSummaries.ts';
import type { LanguageServer } from './server/startLanguageServer.ts';

export function showStatus(server: LanguageServer, summaries: Summaries): Disposable {
  const item = languages.createLanguageStatusItem('bizha.status', { language: 'bizha' });
  item.name = l10n.t('BizTalk availability');
  const update = (): void => {
    const counts = summaries.ofActiveEditor()?.findings;
    item.busy = server.state === 'starting';
    if (server.state === 'stopped') {
      item.severity = LanguageStatusSeverity.Error;
      item.text = l10n.t('The language server is not running');
      item.command = { command: 'bizha.restartServer', title: l10n.t('Restart') };
      return;
    }
    item.severity = severityOf(counts);
    item.text = textOf(server, counts);
    item.command = { command: 'bizha.scopes.focus', title: l10n.t('Show Failure Scopes') };
  };
  update();
  return Disposable.from(
    item,
    summaries.onDidChangeActive(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('bizha')) update();
    }),
  );
}

function textOf(server: LanguageServer, counts: FindingCounts | undefined): string {
  if (server.state === 'starting') return l10n.t('Starting the language server …');
  const validates = workspace.getConfiguration('bizha', window.activeTextEditor?.document).get('validate.enable', true);
  if (!validates) return l10n.t('Validation is off');
  return counts === undefined ? l10n.t('Checking …') : describeCounts(counts);
}

function severityOf(counts: FindingCounts | undefined): LanguageStatusSeverity {
  if (counts !== undefined && counts.error > 0) return LanguageStatusSeverity.Error;
  return counts !== undefined && counts.warning > 0
    ? LanguageStatusSeverity.Warning
    : LanguageStatusSeverity.Information;
}
