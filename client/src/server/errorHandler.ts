/**
 * What happens when the connection to the server breaks: it starts again by itself, but not for ever.
 */
import { l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { OutputLog } from './outputLog.ts';

const restartLimit = 4;
const withinMilliseconds = 3 * 60 * 1000;

/** Handles the breaks of one client; `restart` replaces it. */
export function errorHandler(log: OutputLog, restart: () => Promise<void>): ErrorHandler {
  let breaks: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const now = Date.now();
      breaks = [...breaks.filter((time) => now - time < withinMilliseconds), now];
      if (breaks.length <= restartLimit) return { action: CloseAction.Restart, handled: true };
      void offerRestart(log, restart);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerRestart(log: OutputLog, restart: () => Promise<void>): Promise<void> {
  const restartItem = l10n.t('Restart');
  const outputItem = l10n.t('Show Output');
  const chosen = await window.showErrorMessage(
    l10n.t('The bizha language server has stopped several times and is not started again.'),
    restartItem,
    outputItem,
  );
  if (chosen === restartItem) await restart();
  else if (chosen === outputItem) log.channel.show();
}
