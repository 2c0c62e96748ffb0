/**
 * *Plan Redundancy…*: the gaps of a file with a tick at each for which something can be planned, then the edits in the
 * refactor preview, then one sentence about what the plan closes and what is left to decide.
 */
import { l10n, type QuickPickItem, QuickPickItemKind, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { GapsResult, PlannableGap, PlanResult } from '../../../server/src/protocol.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';
import { chooseTopology } from '../simulation/chooseTopology.ts';
import type { ShownTopologies } from '../views/followTopologies.ts';

export async function planRedundancy(server: LanguageServer, shown: ShownTopologies, given: unknown): Promise<void> {
  const uri = given instanceof Uri ? given : await chooseTopology(shown);
  if (uri === undefined) return;
  await workspace.openTextDocument(uri);
  const gaps = await untilCurrent(() => server.request('bizha/gaps', uri, {}));
  if (!gaps.some(({ change }) => change !== undefined)) {
    void window.showInformationMessage(
      gaps.length === 0
        ? l10n.t('There is no gap to plan for.')
        : l10n.t('Nothing can be planned: what is left needs a decision.'),
    );
    return;
  }
  const chosen = await pickGaps(gaps);
  if (chosen === undefined || chosen.length === 0) return;
  const plan = await untilCurrent(() => server.request('bizha/plan', uri, { gaps: chosen }));
  if (plan === null || plan.edits.length === 0) return;
  if (await workspace.applyEdit(editOf(uri, plan), { isRefactoring: true }))
    void window.showInformationMessage(plan.sentence);
}

/** The ids of what is ticked; `undefined` when the user cancels. */
async function pickGaps(gaps: GapsResult): Promise<readonly string[] | undefined> {
  const plannable = gaps.filter(({ change }) => change !== undefined);
  const others = gaps.filter(({ change }) => change === undefined);
  const picked = await window.showQuickPick(
    [...group(l10n.t('can be planned'), plannable), ...group(l10n.t('need a decision'), others)],
    {
      title: l10n.t('Plan Redundancy'),
      placeHolder: l10n.t('For which gaps? A plan changes the file, not the servers.'),
      canPickMany: true,
      matchOnDetail: true,
    },
  );
  return picked?.flatMap(({ id }) => id ?? []);
}

interface GapItem extends QuickPickItem {
  /** Absent where nothing can be planned. */
  readonly id?: string;
}

function group(label: string, gaps: readonly PlannableGap[]): GapItem[] {
  if (gaps.length === 0) return [];
  const items = gaps.map(
    ({ id, text, change }): GapItem =>
      change === undefined ? { label: text } : { id, label: text, detail: change, picked: true },
  );
  return [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

/** Each edit waits for a yes in the preview. */
function editOf(uri: Uri, { edits, changes }: PlanResult): WorkspaceEdit {
  const label = l10n.t('Plan Redundancy');
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), newText, {
      needsConfirmation: true,
      label,
      description: changes.join('; '),
    });
  }
  return edit;
}
