/**
 * What the handlers share: the open documents, settings, configurations and findings, and the scheduler of their work. It
 * answers no request itself.
 */
import type { Connection } from 'vscode-languageserver';
import type { View } from '../analysis/snapshot.ts';

import { type Message, render } from '../text/message.ts';
import type { Client } from './client.ts';
import { type ConfigStore, configStore } from './configStore.ts';
import { type OpenDocuments, openDocuments } from './documents.ts';
import { type FindingStore, findingStore } from './findingStore.ts';
import type { Host } from './host.ts';

import { type ConfigPublisher, publishConfig } from './publishConfig.ts';
import { type Scheduler, scheduler } from './scheduler.ts';
import { type Settings, settings } from './settings.ts';

export interface Session extends Pick<FindingStore, 'findingSteps' | 'findingsAtOnce'> {
  readonly connection: Connection;
  readonly host: Host;
  /** What the client can do. */
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly settings: Settings;
  /** The configuration files, and the severities that hold for each file. */
  readonly configs: ConfigStore;
  readonly configPublisher: ConfigPublisher;
  readonly findings: FindingStore;
  readonly scheduler: Scheduler;
  /** The text of a message; most are said again with every key. */
  readonly say: (message: Message) => string;
  /** Writes to the log that the client shows. */
  readonly log: (message: Message) => void;
  /** The view that everything is shown in. */
  view: View;
  /** Whether the client has asked the server to shut down. */
  closing: boolean;
}

/** A session with a client; `initial` are its settings as far as it has sent them with `initialize`. */
export function newSession(connection: Connection, host: Host, client: Client, initial: unknown): Session {
  const said = new WeakMap<Message, string>();
  const log = (text: Message): void => connection.console.error(render(text));
  const documents = openDocuments();
  const stated = settings(initial);
  const configs = configStore({
    readText: async (uri) => host.fileSystem?.readText(uri),
    editorRules: (uri) => stated.of(uri).rules,
    log,
  });
  const isChecked = (uri: string): boolean => stated.of(uri).validate.enable;
  const findings = findingStore({
    rulesFor: (uri) => (isChecked(uri) ? configs.rulesFor(uri) : undefined),
    today: host.today,
    view: () => session.view,
    log,
  });
  const session: Session = {
    connection,
    host,
    client,
    documents,
    settings: stated,
    configs,
    configPublisher: publishConfig({ connection, isChecked }),
    findings,
    findingSteps: findings.findingSteps,
    findingsAtOnce: findings.findingsAtOnce,
    scheduler: scheduler({ documents, host, onFailure: findings.logCrash }),
    say: (text) => {
      const known = said.get(text) ?? render(text);
      said.set(text, known);
      return known;
    },
    log,
    view: 'as planned',
    closing: false,
  };
  return session;
}
