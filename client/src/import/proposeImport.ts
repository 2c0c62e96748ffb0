/**
 * Asks the server what files make of a topology: shows how far it is, lets the user cancel and choose an environment, and
 * says what keeps files from being imported. It changes nothing.
 */
import { l10n, Position, ProgressLocation, Range, Uri, window } from 'vscode';
import type { ImportProblem, ImportProposal } from '../../../server/src/protocol.ts';
import { isOutdated, type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';

/** What to import into which topology. */
export interface ImportOrder {
  /** The topology to add to, or an address without a file for a new one. */
  readonly target: Uri;
  readonly files: readonly Uri[];
  readonly environment?: string;
}

/** The order as the user has completed it, with what the server proposes; `undefined` when nothing can be proposed. */
export async function proposeImport(
  server: LanguageServer,
  order: ImportOrder,
): Promise<{ readonly order: ImportOrder; readonly proposal: ImportProposal } | undefined> {
  const proposal = await ask(server, order);
  if (proposal === undefined) return undefined;
  for (const problem of proposal.problems) void showProblem(problem);
  if (proposal.problems.length > 0) return undefined;
  if (proposal.environments.length === 0) return { order, proposal };
  const environment = await window.showQuickPick(proposal.environments, {
    title: l10n.t('Import from BizTalk'),
    placeHolder: l10n.t('Of which environment are the settings?'),
  });
  return environment === undefined ? undefined : proposeImport(server, { ...order, environment });
}

async function ask(
  server: LanguageServer,
  { target, files, environment }: ImportOrder,
): Promise<ImportProposal | undefined> {
  const title = l10n.t('Importing from BizTalk');
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let shown = 0;
    const following = server.onDidImport(({ uri, share }) => {
      if (uri.toString() !== target.toString() || share <= shown) return;
      progress.report({ increment: 100 * (share - shown) });
      shown = share;
    });
    try {
      const addresses = files.map(String);
      return await untilCurrent(() => server.request('bizha/import', target, { files: addresses, environment }, token));
    } catch (error) {
      if (!isOutdated(error)) void window.showErrorMessage(l10n.t('Nothing was imported; the output says why.'));
      return undefined;
    } finally {
      following.dispose();
    }
  });
}

async function showProblem({ message, uri, position }: ImportProblem): Promise<void> {
  const open = l10n.t('Open');
  const chosen = await window.showErrorMessage(message, ...(uri !== undefined && position ? [open] : []));
  if (chosen === undefined || uri === undefined || !position) return;
  const at = new Position(position.line, position.character);
  await window.showTextDocument(Uri.parse(uri, true), { selection: new Range(at, at) });
}
