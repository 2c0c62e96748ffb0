/** Shows what is wrong in a configuration file in the file itself, and takes it back. Reads and decides nothing. */
import type { Connection } from 'vscode-languageserver';
import type { ConfigFile } from '../features/config/configFile.ts';
import type { FoundConfig } from '../features/config/configFinder.ts';
import { diagnosticOf } from './convert.ts';
import { uriKey } from './documents.ts';

export interface ConfigPublisher {
  /** Shows a configuration, unless it is shown as it is; `version` where it is open. */
  readonly show: (config: FoundConfig & { readonly version?: number }) => void;
  /** Takes back what is shown of files. */
  readonly retract: (isGone: (uri: string) => boolean) => void;
  /** Shows all again: settings have changed. */
  readonly refresh: () => void;
}

export interface ConfigPublisherOptions {
  readonly connection: Pick<Connection, 'sendDiagnostics'>;
  /** Whether files at an address are checked. */
  readonly isChecked: (uri: string) => boolean;
}

export function publishConfig({ connection, isChecked }: ConfigPublisherOptions): ConfigPublisher {
  const shown = new Map<string, FoundConfig & { readonly version?: number }>();

  function send({ uri, file, version }: FoundConfig & { readonly version?: number }): void {
    const diagnostics = isChecked(uri) ? diagnosticsOf(uri, file) : [];
    // A client that is gone cannot be told anything, which is no failure.
    connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }).catch(() => {});
  }

  return {
    show: (config) => {
      const known = shown.get(uriKey(config.uri));
      if (known?.file === config.file && (config.version ?? known?.version) === known?.version) return;
      shown.set(uriKey(config.uri), config);
      send(config);
    },
    retract: (isGone) => {
      for (const [key, { uri }] of shown) {
        if (!isGone(uri)) continue;
        shown.delete(key);
        connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
      }
    },
    refresh: () => {
      for (const config of shown.values()) send(config);
    },
  };
}

function diagnosticsOf(uri: string, file: ConfigFile) {
  return file.findings.map((finding) => diagnosticOf(uri, file, finding));
}
