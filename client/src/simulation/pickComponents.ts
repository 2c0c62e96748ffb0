/** Which components fail together: a list to choose several from. */
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { FailableComponent } from '../../../server/src/protocol.ts';

interface ComponentItem extends QuickPickItem {
  /** Absent for separators. */
  readonly id?: string;
}

/** The ids of what is chosen, perhaps none; `undefined` when the user cancels. What stands at the cursor is ticked, and on top. */
export async function pickComponents(components: readonly FailableComponent[]): Promise<readonly string[] | undefined> {
  const picked = await window.showQuickPick(itemsOf(components), {
    title: l10n.t('Simulate Failure'),
    placeHolder: l10n.t('Which components fail together?'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.flatMap(({ id }) => id ?? []);
}

function itemsOf(components: readonly FailableComponent[]): ComponentItem[] {
  const here = components.filter((each) => each.here === true);
  const others = components.filter((each) => each.here !== true);
  // There are many services and host instances, and they are rarely looked for.
  const ordered = [...others.filter((each) => !isPart(each)), ...others.filter(isPart)];
  const kinds = [...new Set(ordered.map(({ kindName }) => kindName))];
  return [
    ...group(l10n.t('at the cursor'), here, true),
    ...kinds.flatMap((kind) =>
      group(
        kind,
        ordered.filter(({ kindName }) => kindName === kind),
        false,
      ),
    ),
  ];
}

/** Services and host instances are parts of a server. */
function isPart({ id }: FailableComponent): boolean {
  return /^(service|hostInstance):/.test(id);
}

function group(label: string, components: readonly FailableComponent[], picked: boolean): ComponentItem[] {
  if (components.length === 0) return [];
  const items = components.map(({ id, name, kindName, reach }) => ({
    id,
    label: name,
    description: [name === kindName ? '' : kindName, reach].filter(Boolean).join(' · '),
    picked,
  }));
  return [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
