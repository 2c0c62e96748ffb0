/**
 * The two output channels: `bizha` for what happens, `bizha trace` for what VS Code and the server say to each other. What
 * of the latter is written depends on its level, which users set as for any channel.
 */
import { type Disposable, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export interface OutputLog extends Disposable {
  readonly channel: LogOutputChannel;
  readonly trace: LogOutputChannel;
  /** The errors so far, the oldest forgotten first. */
  readonly errors: readonly string[];
  /** Remembers the errors of a client. */
  readonly record: (client: BaseLanguageClient) => void;
}

const errorLimit = 100;

export function createOutputLog(): OutputLog {
  const channel = window.createOutputChannel('bizha', { log: true });
  const trace = window.createOutputChannel('bizha trace', { log: true });
  const errors: string[] = [];
  return {
    channel,
    trace,
    errors,
    record: (client) => {
      const write = client.error.bind(client);
      client.error = (message, data, showNotification) => {
        errors.push([message, data].filter((part) => part !== undefined).join('\n'));
        if (errors.length > errorLimit) errors.shift();
        write(message, data, showNotification);
      };
    },
    dispose: () => {
      channel.dispose();
      trace.dispose();
    },
  };
}
