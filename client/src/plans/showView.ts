/** The language status of topologies, third line: which view is shown, and the way to the other one. */
import { Disposable, l10n, languages } from 'vscode';
import type { Summaries } from '../followSummaries.ts';
import type { ChosenView } from './chosenView.ts';

export function showView(view: ChosenView, summaries: Summaries): Disposable {
  const item = languages.createLanguageStatusItem('bizha.view', { language: 'bizha' });
  item.name = l10n.t('View of the topology');
  const update = (): void => {
    const isToday = view.current === 'today';
    item.text = isToday ? l10n.t('Today') : l10n.t('As planned');
    item.detail = describe(summaries.ofActiveEditor()?.planned ?? 0);
    item.command = {
      command: 'bizha.changeView',
      title: isToday ? l10n.t('Show as planned') : l10n.t('Show today'),
    };
  };
  update();
  return Disposable.from(item, view.onDidChange(update), summaries.onDidChangeActive(update));
}

function describe(planned: number): string {
  if (planned === 0) return l10n.t('nothing is planned');
  return planned === 1 ? l10n.t('1 entry is planned') : l10n.t('{0} entries are planned', planned);
}
