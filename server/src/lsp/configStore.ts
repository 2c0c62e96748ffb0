/**
 * Configuration files in the editor: open ones as they stand there, others as they are on disk; and the severities that hold
 * for a file. Shows nothing, and decides nothing about what is checked again.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type ConfigFile, openConfig } from '../features/config/configFile.ts';
import { configFinder, type FoundConfig } from '../features/config/configFinder.ts';
import { underConfig } from '../rules/ruleConfig.ts';
import type { RuleSettings } from '../rules/run.ts';
import type { Message } from '../text/message.ts';
import { textAfter } from './contentChanges.ts';
import { uriKey } from './documents.ts';
import { message } from './lspMessages.ts';
import { reasonOf } from './reasonOf.ts';

/** A configuration file that is open in the editor. */
export interface ConfigDocument extends FoundConfig {
  readonly version: number;
}

export type ConfigStore = ReturnType<typeof configStore>;

export interface ConfigSources {
  /** The text of a file; `undefined` when there is none. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** The severities that the editor sets for a file. The same object as long as they are the same. */
  readonly editorRules: (uri: string) => RuleSettings;
  readonly log: (text: Message) => void;
}

export function configStore({ readText, editorRules, log }: ConfigSources) {
  const opened = new Map<string, ConfigDocument>();
  /** One object for the same two: findings are kept by it. */
  const merged = new WeakMap<ConfigFile, WeakMap<RuleSettings, RuleSettings>>();

  const finder = configFinder(async (uri) => {
    const open = opened.get(uriKey(uri));
    if (open) return open.file.text;
    try {
      return await readText(uri);
    } catch (error) {
      log(message('feature.log.cannot-read', { uri, reason: reasonOf(error) }));
      return undefined;
    }
  }, uriKey);

  function put(document: ConfigDocument): void {
    opened.set(uriKey(document.uri), document);
    finder.put(document.uri, document.file);
  }

  return {
    /** An open configuration file. */
    get: (uri: string) => opened.get(uriKey(uri)),
    open: (uri: string, version: number, text: string) => put({ uri, version, file: openConfig(text) }),
    change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void => {
      const known = opened.get(uriKey(uri));
      if (known) put({ uri: known.uri, version, file: openConfig(textAfter(known.file, changes)) });
    },
    close: (uri: string): void => {
      opened.delete(uriKey(uri));
      finder.forget(uri);
    },
    /** A file on disk, or all in a folder, may be another one now, new or gone. */
    changed: (uri: string): void => {
      finder.forget(uri);
      for (const { uri: open, file } of opened.values()) finder.put(open, file);
    },
    /** The configuration that holds for a file, read if it is not known. Never rejects. */
    find: finder.find,
    /** The severities that hold for a file, as far as known: those of its configuration, then those of the editor. */
    rulesFor: (uri: string): RuleSettings => {
      const editor = editorRules(uri);
      const file = finder.known(uri)?.file;
      if (!file) return editor;
      const byEditor = merged.get(file) ?? new WeakMap<RuleSettings, RuleSettings>();
      merged.set(file, byEditor);
      const rules = byEditor.get(editor) ?? underConfig(file.settings, editor);
      byEditor.set(editor, rules);
      return rules;
    },
  };
}
