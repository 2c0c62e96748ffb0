/** Shows what is wrong in a configuration file in the file itself, and takes it back. Reads and decides nothing. */
import type { Connection } from 'vscode-languageserver';
import type { FoundConfig } from '../features/config/configFinder.ts';
import { diagnosticOf } from './convert.ts';
import { uriKey } from './documents.ts';

export type ConfigPublisher = ReturnType<typeof publishConfig>;

/** A configuration, with its version where it is open. */
type Shown = FoundConfig & { readonly version?: number };

export interface ConfigPublisherOptions {
  readonly connection: Pick<Connection, 'sendDiagnostics'>;
  /** Whether files at an address are checked. */
  readonly isChecked: (uri: string) => boolean;
}

export function publishConfig({ connection, isChecked }: ConfigPublisherOptions) {
  const shown = new Map<string, Shown>();

  function send({ uri, file, version }: Shown): void {
    const diagnostics = isChecked(uri) ? file.findings.map((finding) => diagnosticOf(uri, file, finding)) : [];
    // A client that is gone cannot be told anything, which is no failure.
    connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }).catch(() => {});
  }

  return {
    /** Shows a configuration, unless it is shown as it is. */
    show: (config: Shown): void => {
      const known = shown.get(uriKey(config.uri));
      if (known?.file === config.file && (config.version ?? known?.version) === known?.version) return;
      shown.set(uriKey(config.uri), config);
      send(config);
    },
    /** Takes back what is shown of files. */
    retract: (isGone: (uri: string) => boolean): void => {
      for (const [key, { uri }] of shown) {
        if (!isGone(uri)) continue;
        shown.delete(key);
        connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
      }
    },
    /** Shows all again: settings have changed. */
    refresh: (): void => {
      for (const config of shown.values()) send(config);
    },
  };
}
