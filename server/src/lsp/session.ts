/**
 * What the handlers share: the open documents, the workspace's files, settings, and the findings of a document, computed
 * once for each version. It answers no request itself.
 */
import type { Connection } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { soundFindings } from '../analysis/soundFindings.ts';
import type { BizhaSettings } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import { rules as allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/run.ts';
import { type Message, render } from '../text/message.ts';
import type { Client } from './client.ts';
import { type Configs, configs } from './configs.ts';
import { type OpenDocuments, openDocuments, type TopologyDocument } from './documents.ts';
import type { Host } from './host.ts';
import { isLarge, rulesWithoutGraph } from './largeFiles.ts';
import { message } from './lspMessages.ts';
import { defaultSettings } from './settings.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: OpenDocuments;
  /** The configuration files, and the severities that hold for each file. */
  readonly configs: Configs;
  /** What the client can do; known once it has initialized. */
  client: Client;
  settings: BizhaSettings;
  /** The findings of a document with the settings of now; none where validation is off. */
  readonly findingsOf: (document: TopologyDocument) => readonly Finding[];
  /** Those of them that are there without waiting for the failure graph of a large file. */
  readonly findingsAtOnce: (document: TopologyDocument) => readonly Finding[];
  /** The text of a message; most are said again with every key. */
  readonly say: (message: Message) => string;
  /** Writes to the log that the client shows. */
  readonly log: (message: Message) => void;
  /** Whether the client has asked the server to shut down. */
  closing: boolean;
}

interface Computed {
  readonly rules: RuleSettings;
  readonly today: string;
  readonly findings: readonly Finding[];
}

export function newSession(connection: Connection, host: Host, client: Client): Session {
  const complete = new WeakMap<Snapshot, Computed>();
  const atOnce = new WeakMap<Snapshot, Computed>();
  const said = new WeakMap<Message, string>();

  function find(
    { uri, snapshot }: TopologyDocument,
    computed: WeakMap<Snapshot, Computed>,
    of: readonly Rule[],
  ): readonly Finding[] {
    if (!session.settings.validate.enable) return [];
    const rules = own.rulesFor(uri);
    const today = host.today();
    const known = computed.get(snapshot);
    if (known && known.rules === rules && known.today === today) return known.findings;
    const { findings, crashes } = soundFindings(snapshot, rules, today, of);
    for (const { rule, error } of crashes) {
      const reason = reasonOf(error);
      session.log(
        rule === undefined
          ? message('feature.log.stage-crash', { uri, reason })
          : message('feature.log.rule-crash', { rule, uri, reason }),
      );
    }
    computed.set(snapshot, { rules, today, findings });
    return findings;
  }

  const session: Session = {
    connection,
    host,
    documents: openDocuments(),
    get configs() {
      return own;
    },
    client,
    settings: defaultSettings,
    closing: false,
    say: (text) => {
      const known = said.get(text) ?? render(text);
      said.set(text, known);
      return known;
    },
    log: (text) => connection.console.error(render(text)),
    findingsOf: (document) => find(document, complete, allRules),
    findingsAtOnce: (document) => {
      const { snapshot } = document;
      return isLarge(snapshot) && !complete.has(snapshot)
        ? find(document, atOnce, rulesWithoutGraph)
        : session.findingsOf(document);
    },
  };
  const own = configs(session);
  return session;
}

/** What an error says, with the way it took. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
