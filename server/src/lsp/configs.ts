/**
 * Configuration files in the editor: open ones as they stand there, others as they are on disk. Knows which severities hold
 * for a file, and shows what is wrong in a configuration in the configuration itself. What is checked anew is not its task.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type ConfigFile, openConfig } from '../features/config/configFile.ts';
import { configFinder } from '../features/config/configFinder.ts';
import { underConfig } from '../rules/ruleConfig.ts';
import type { RuleSettings } from '../rules/run.ts';
import { indexLines } from '../text/lineIndex.ts';
import { applyEdits } from '../text/textEdit.ts';
import { diagnosticOf, spanOf } from './convert.ts';
import { uriKey } from './documents.ts';
import { message } from './lspMessages.ts';
import { reasonOf, type Session } from './session.ts';

/** A configuration file that is open in the editor. */
export interface ConfigDocument {
  readonly uri: string;
  readonly version: number;
  readonly file: ConfigFile;
}

export interface Configs {
  readonly get: (uri: string) => ConfigDocument | undefined;
  readonly open: (uri: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  /** A file on disk is another one now, is new or gone. */
  readonly changed: (uri: string) => void;
  /** Reads the configuration that holds for a file, if it is not known. Never rejects. */
  readonly know: (uri: string) => Promise<void>;
  /** The severities that hold for a file, as far as known: those of its configuration, then those of the editor. */
  readonly rulesFor: (uri: string) => RuleSettings;
  /** Shows what is found in a configuration again, or takes it back. */
  readonly publish: (uri: string) => void;
  /** The same for all that have been shown. */
  readonly publishAll: () => void;
}

export function configs(session: Session): Configs {
  const opened = new Map<string, ConfigDocument>();
  /** What was published of each file, by its key. */
  const shown = new Map<string, { readonly uri: string; readonly file: ConfigFile }>();
  /** One object for the same two: findings are kept by it. */
  const merged = new WeakMap<ConfigFile, { readonly editor: RuleSettings; readonly rules: RuleSettings }>();

  const finder = configFinder(async (uri) => {
    const open = opened.get(uriKey(uri));
    if (open) return open.file.text;
    return session.host.fileSystem?.readText(uri).catch((error: unknown) => {
      session.log(message('feature.log.cannot-read', { uri, reason: reasonOf(error) }));
      return undefined;
    });
  }, uriKey);

  function put(document: ConfigDocument): void {
    opened.set(uriKey(document.uri), document);
    finder.put(document.uri, document.file);
  }

  function publish(uri: string): void {
    const key = uriKey(uri);
    const open = opened.get(key);
    const found = open ?? shown.get(key);
    if (!found) return;
    const findings = session.settings.validate.enable ? found.file.findings : [];
    const diagnostics = findings.map((finding) => diagnosticOf(found.uri, found.file, finding));
    shown.set(key, { uri: found.uri, file: found.file });
    send(session, open ? { uri: open.uri, version: open.version, diagnostics } : { uri: found.uri, diagnostics });
  }

  function forget(uri: string): void {
    const key = uriKey(uri);
    finder.forget(uri);
    const known = shown.get(key);
    if (known) send(session, { uri: known.uri, diagnostics: [] });
    shown.delete(key);
  }

  return {
    get: (uri) => opened.get(uriKey(uri)),
    open: (uri, version, text) => put({ uri, version, file: openConfig(text) }),
    change: (uri, version, changes) => {
      const known = opened.get(uriKey(uri));
      if (known) put({ uri: known.uri, version, file: openConfig(textAfter(known.file.text, changes)) });
    },
    close: (uri) => {
      opened.delete(uriKey(uri));
      forget(uri);
    },
    changed: (uri) => {
      if (!opened.has(uriKey(uri))) forget(uri);
    },
    know: async (uri) => {
      const found = await finder.find(uri);
      if (!found || session.closing || shown.get(uriKey(found.uri))?.file === found.file) return;
      shown.set(uriKey(found.uri), found);
      publish(found.uri);
    },
    rulesFor: (uri) => {
      const editor = session.settings.rules;
      const file = finder.known(uri)?.file;
      if (!file) return editor;
      const known = merged.get(file);
      if (known?.editor === editor) return known.rules;
      const rules = underConfig(file.settings, editor);
      merged.set(file, { editor, rules });
      return rules;
    },
    publish,
    publishAll: () => {
      for (const { uri } of shown.values()) publish(uri);
    },
  };
}

/** Changes one after the other, each in the text that the one before has left. */
function textAfter(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  return changes.reduce((before, change) => {
    if (!('range' in change)) return change.text;
    const span = spanOf({ text: before, lines: indexLines(before) }, change.range);
    return applyEdits(before, [{ span, text: change.text }]);
  }, text);
}

/** A client that is gone cannot be told anything, which is no failure. */
function send({ connection }: Session, params: Parameters<Session['connection']['sendDiagnostics']>[0]): void {
  connection.sendDiagnostics(params).catch(() => {});
}
