/**
 * Findings on the nodes of the trees: a badge with their number in the colour of the worst; on a fix how much it removes.
 * VS Code decorates by address, so the address of a node carries what there is to show; nothing has to be remembered.
 * Badges are never cut off.
 */
import { type Disposable, FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import type { NodeSeverity, TreeNode } from '../../../server/src/protocol.ts';
import { describeCounts, totalOf } from '../describeCounts.ts';

const scheme = 'bizha-findings';

const colors: Readonly<Record<NodeSeverity, string | undefined>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: undefined,
  hint: undefined,
};

/** The address of a node: unique by `id`, and another one when its findings change. */
export function findingsUri(id: string, { findings, severity, fix, description }: TreeNode): Uri {
  const shown: Shown = fix ? { removes: fix.removes, words: description } : { findings, severity };
  return Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: JSON.stringify(shown) });
}

export function decorateFindings(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => (uri.scheme === scheme ? decorationOf(JSON.parse(uri.query)) : undefined),
  });
}

interface Shown extends Pick<TreeNode, 'findings' | 'severity'> {
  readonly removes?: number;
  readonly words?: string | undefined;
}

function decorationOf({ findings, severity, removes, words }: Shown): FileDecoration | undefined {
  // No more than two characters are shown.
  if (removes !== undefined) return new FileDecoration(String(Math.min(removes, 99)), words);
  if (severity === undefined) return undefined;
  const total = findings && totalOf(findings);
  const color = colors[severity];
  return new FileDecoration(
    total === undefined ? undefined : total > 9 ? '9+' : String(total),
    findings ? describeCounts(findings) : l10n.t('There are findings below'),
    color === undefined ? undefined : new ThemeColor(color),
  );
}
