/**
 * The configuration files that hold for the files of a command: each is read once. What is wrong in one is a
 * finding; one that cannot be read is trouble.
 */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ConfigFile } from '../features/config/configFile.ts';
import { configFinder } from '../features/config/configFinder.ts';
import type { RuleSettings } from '../rules/run.ts';
import type { Message } from '../text/message.ts';
import { configFileName } from '../vocabulary/configFile.ts';
import { message } from './cliMessages.ts';
import { decode, errorCodeOf } from './files.ts';

/** A configuration file that holds for something that was checked. */
export interface UsedConfig {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly file: ConfigFile;
}

export interface Configs {
  /** The severities for a file at a path, or for standard input at `-`, which lies in the working directory. */
  readonly settingsFor: (path: string) => Promise<RuleSettings>;
  /** Those that were asked for so far, in that order. */
  readonly used: () => readonly UsedConfig[];
  readonly troubles: () => readonly Message[];
}

/** Files are read when they are first asked for. */
export function configs(cwd: string): Configs {
  const used = new Map<string, UsedConfig>();
  const troubles: Message[] = [];
  const display = (uri: string): string => relative(cwd, fileURLToPath(uri)).replaceAll('\\', '/');
  const finder = configFinder(
    async (uri) => {
      try {
        return decode(await readFile(fileURLToPath(uri)));
      } catch (error) {
        if (!isAbsent(error))
          troubles.push(message('cli.cannot-read', { path: display(uri), reason: errorCodeOf(error) }));
        return undefined;
      }
    },
    (uri) => uri,
  );
  return {
    settingsFor: async (path) => {
      const found = await finder.find(pathToFileURL(resolve(cwd, path)).href);
      if (!found) return {};
      used.set(found.uri, { path: display(found.uri), file: found.file });
      return found.file.settings;
    },
    used: () => [...used.values()],
    troubles: () => troubles,
  };
}

/** Whether a path that was named is that of a configuration file. */
export function isConfigPath(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1) === configFileName;
}

function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
