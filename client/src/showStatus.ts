/**
 * The language status of topologies: what the check of the open file says, and whether the server is up. It counts the
 * diagnostics that VS Code holds, so that it always says what the Problems view says.
 */
import { DiagnosticSeverity, Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import type { FindingCounts } from '../../server/src/protocol.ts';
import { describeCounts } from './describeCounts.ts';
import type { LanguageServer } from './server/startLanguageServer.ts';

export function showStatus(server: LanguageServer): Disposable {
  const item = languages.createLanguageStatusItem('bizha.status', { language: 'bizha' });
  item.name = l10n.t('BizTalk availability');
  const update = (): void => {
    item.busy = server.state === 'starting';
    if (server.state === 'stopped') {
      item.severity = LanguageStatusSeverity.Error;
      item.text = l10n.t('The language server is not running');
      item.command = { command: 'bizha.restartServer', title: l10n.t('Restart') };
      return;
    }
    const counts = countsOfActiveEditor();
    item.severity = severityOf(counts);
    item.text = textOf(server, counts);
    item.command = { command: 'bizha.scopes.focus', title: l10n.t('Show Failure Scopes') };
  };
  update();
  return Disposable.from(
    item,
    server.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeConfiguration(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}

function textOf(server: LanguageServer, counts: FindingCounts): string {
  if (server.state === 'starting') return l10n.t('Starting the language server …');
  const document = window.activeTextEditor?.document;
  const validates = workspace.getConfiguration('bizha', document).get('validate.enable', true);
  return validates ? describeCounts(counts) : l10n.t('Validation is off');
}

function countsOfActiveEditor(): FindingCounts {
  const document = window.activeTextEditor?.document;
  const diagnostics = document === undefined ? [] : languages.getDiagnostics(document.uri);
  const count = (severity: DiagnosticSeverity): number =>
    diagnostics.filter((each) => each.source === 'bizha' && each.severity === severity).length;
  return {
    error: count(DiagnosticSeverity.Error),
    warning: count(DiagnosticSeverity.Warning),
    information: count(DiagnosticSeverity.Information),
    hint: count(DiagnosticSeverity.Hint),
  };
}

function severityOf({ error, warning }: FindingCounts): LanguageStatusSeverity {
  if (error > 0) return LanguageStatusSeverity.Error;
  return warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
