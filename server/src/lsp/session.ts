/**
 * What the handlers share: the open documents, the workspace's files, settings, and the findings of a document, computed
 * once for each version. It answers no request itself.
 */
import type { Connection } from 'vscode-languageserver';
import type { Snapshot } from '../features/snapshot.ts';
import { soundFindings } from '../features/soundFindings.ts';
import type { BizhaSettings } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import { type Message, message, render } from '../text/messages/message.ts';
import type { Client } from './client.ts';
import { type OpenDocuments, openDocuments, type TopologyDocument } from './documents.ts';
import type { Host } from './host.ts';
import { defaultSettings } from './settings.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: OpenDocuments;
  /** What the client can do; known once it has initialized. */
  client: Client;
  settings: BizhaSettings;
  /** The findings of a document with the settings of now; none where validation is off. */
  readonly findingsOf: (document: TopologyDocument) => readonly Finding[];
  /** Writes to the log that the client shows. */
  readonly log: (message: Message) => void;
  /** Whether the client has asked the server to shut down. */
  closing: boolean;
}

interface Computed {
  readonly settings: BizhaSettings;
  readonly today: string;
  readonly findings: readonly Finding[];
}

export function newSession(connection: Connection, host: Host, client: Client): Session {
  const computed = new WeakMap<Snapshot, Computed>();
  const session: Session = {
    connection,
    host,
    documents: openDocuments(),
    client,
    settings: defaultSettings,
    closing: false,
    log: (text) => connection.console.error(render(text)),
    findingsOf: ({ uri, snapshot }) => {
      const { settings } = session;
      if (!settings.validate.enable) return [];
      const today = host.today();
      const known = computed.get(snapshot);
      if (known && known.settings === settings && known.today === today) return known.findings;
      const { findings, crashes } = soundFindings(snapshot, settings.rules, today);
      for (const { rule, error } of crashes) {
        const reason = reasonOf(error);
        session.log(
          rule === undefined
            ? message('feature.log.stage-crash', { uri, reason })
            : message('feature.log.rule-crash', { rule, uri, reason }),
        );
      }
      computed.set(snapshot, { settings, today, findings });
      return findings;
    },
  };
  return session;
}

/** What an error says, with the way it took. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
