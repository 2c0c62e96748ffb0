/**
 * The output channel `bizha`, in the two shapes that the language client wants: one for what happens, one for the trace of
 * the protocol, whose level is the setting `bizha.trace.server`.
 */
import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, window, workspace } from 'vscode';

export interface OutputLog extends Disposable {
  readonly channel: LogOutputChannel;
  /** Says that its level is `Trace` when the setting asks for a trace, and writes it where the default level shows it. */
  readonly trace: LogOutputChannel;
  /** The errors so far, the oldest forgotten first. */
  readonly errors: readonly string[];
}

const traceSetting = 'bizha.trace.server';
const errorLimit = 100;

export function createOutputLog(): OutputLog {
  const output = window.createOutputChannel('bizha', { log: true });
  const errors: string[] = [];
  const levelChanged = new EventEmitter<LogLevel>();

  // The language client traces only through a channel of level `Trace`, which users set in a picker that forgets it;
  // a setting is what they expect.
  const traceLevel = (): LogLevel => {
    const asked = workspace.getConfiguration().get<string>(traceSetting, 'off') !== 'off';
    return asked ? LogLevel.Trace : output.logLevel;
  };
  const subscriptions = [
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(traceSetting)) levelChanged.fire(traceLevel());
    }),
    output.onDidChangeLogLevel(() => levelChanged.fire(traceLevel())),
    levelChanged,
    output,
  ];

  const channel = variant(output, {
    error: (error, ...args) => {
      errors.push(String(error));
      if (errors.length > errorLimit) errors.shift();
      output.error(error, ...args);
    },
  });
  const trace = variant(output, {
    trace: (text) => output.info(text),
    onDidChangeLogLevel: levelChanged.event,
  });
  Object.defineProperty(trace, 'logLevel', { get: traceLevel });
  return {
    channel,
    trace,
    errors,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The same channel with some of its members replaced; whoever disposes of the variant leaves the channel alone. */
function variant(output: LogOutputChannel, members: Partial<LogOutputChannel>): LogOutputChannel {
  return {
    name: output.name,
    logLevel: output.logLevel,
    onDidChangeLogLevel: output.onDidChangeLogLevel,
    append: (text) => output.append(text),
    appendLine: (text) => output.appendLine(text),
    replace: (text) => output.replace(text),
    clear: () => output.clear(),
    show: () => output.show(true),
    hide: () => output.hide(),
    dispose: () => {},
    trace: (text, ...args) => output.trace(text, ...args),
    debug: (text, ...args) => output.debug(text, ...args),
    info: (text, ...args) => output.info(text, ...args),
    warn: (text, ...args) => output.warn(text, ...args),
    error: (error, ...args) => output.error(error, ...args),
    ...members,
  };
}
