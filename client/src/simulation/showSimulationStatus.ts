/**
 * The status bar while something is simulated: of which file, what has failed, and the way out. While the views show another
 * topology it only names the file.
 */
import { Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { ShownTopologies } from '../views/followTopologies.ts';
import type { FailureSimulation } from './failureSimulation.ts';
import { fileNameOf, isOf } from './simulationState.ts';

/** The status bar is shared; the tooltip has the rest. */
const maxLength = 60;

export function showSimulationStatus(simulation: FailureSimulation, shown: ShownTopologies): Disposable {
  const title = window.createStatusBarItem('bizha.simulation', StatusBarAlignment.Left, 2);
  title.name = l10n.t('Simulated failure');
  title.command = 'bizha.simulation.focus';
  const color = new ThemeColor('statusBarItem.warningBackground');
  const end = window.createStatusBarItem('bizha.simulation.end', StatusBarAlignment.Left, 1);
  end.name = l10n.t('End Simulation');
  end.text = `$(debug-stop) ${l10n.t('End Simulation')}`;
  end.command = 'bizha.endSimulation';
  end.backgroundColor = color;

  async function update(): Promise<void> {
    const { current } = simulation;
    if (!current) {
      for (const item of [title, end]) item.hide();
      return;
    }
    const uris = await shown.uris();
    // Meanwhile it may have ended, or another one has begun.
    if (simulation.current !== current) return;
    const isShown = uris.length === 0 || uris.some((uri) => isOf(current.state, uri));
    const file = fileNameOf(current.state);
    const whole = `${file}: ${current.result.title}`;
    title.text = `$(zap) ${isShown ? shortened(whole.replace('.bizha.yaml', '')) : l10n.t('Simulation in {0}', file)}`;
    title.tooltip = whole;
    title.accessibilityInformation = { label: whole };
    title.backgroundColor = isShown ? color : undefined;
    title.show();
    isShown ? end.show() : end.hide();
  }

  return Disposable.from(
    title,
    end,
    simulation.onDidChange(() => void update()),
    shown.onDidChange(() => void update()),
  );
}

function shortened(text: string): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
