/** The status bar while a failure is simulated: what has failed, and the way out, whatever else is shown. */
import { Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { FailureSimulation } from './failureSimulation.ts';

/** The status bar is shared; the tooltip has the rest. */
const maxLength = 60;

export function showSimulationStatus(simulation: FailureSimulation): Disposable {
  const title = window.createStatusBarItem('bizha.simulation', StatusBarAlignment.Left, 2);
  title.name = l10n.t('Simulated failure');
  title.command = 'bizha.simulation.focus';
  title.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
  const end = window.createStatusBarItem('bizha.simulation.end', StatusBarAlignment.Left, 1);
  end.name = l10n.t('End Simulation');
  end.text = `$(debug-stop) ${l10n.t('End Simulation')}`;
  end.command = 'bizha.endSimulation';
  end.backgroundColor = title.backgroundColor;

  return Disposable.from(
    title,
    end,
    simulation.onDidChange(() => {
      const { current } = simulation;
      for (const item of [title, end]) current ? item.show() : item.hide();
      if (!current) return;
      title.text = `$(zap) ${shortened(current.result.title)}`;
      title.tooltip = current.result.title;
      title.accessibilityInformation = { label: current.result.title };
    }),
  );
}

function shortened(text: string): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
