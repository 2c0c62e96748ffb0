/**
 * The settings `bizha.*`: those that hold for the window, and those of single folders. Made safe: whatever is missing or
 * wrong has its default. Asks no client.
 */
import type { BizhaSettings } from '../startProtocol.ts';
import { uriKey } from './documents.ts';

const lenses = ['all', 'gaps', 'off'] as const;
const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

export type Settings = ReturnType<typeof settings>;

/** Settings as they are before a client has said anything about folders. */
export function settings(initial: unknown) {
  let ofWindow = readSettings(initial);
  const byFolder = new Map<string, BizhaSettings>();
  return {
    /** Those that hold for a file: of the innermost folder that has some of its own, else those of the window. */
    of: (uri: string): BizhaSettings => {
      const key = uriKey(uri);
      let innermost = '';
      for (const folder of byFolder.keys())
        if (key.startsWith(`${folder}/`) && folder.length > innermost.length) innermost = folder;
      return byFolder.get(innermost) ?? ofWindow;
    },
    /** Takes settings of a folder, or of the window, as they came; `null` and `undefined` leave what holds. */
    take: (value: unknown, folder?: string): void => {
      if (value === undefined || value === null) return;
      if (folder === undefined) ofWindow = readSettings(value);
      else byFolder.set(folderKey(folder), readSettings(value));
    },
    /** A folder has no settings of its own any more. */
    drop: (folder: string): void => {
      byFolder.delete(folderKey(folder));
    },
  };
}

/** What the keys of all files in a folder begin with, without the last `/`. */
export function folderKey(folder: string): string {
  return uriKey(folder).replace(/\/$/, '');
}

/** Reads settings out of whatever JSON came. */
function readSettings(value: unknown): BizhaSettings {
  const enable = member(member(value, 'validate'), 'enable');
  const rules = member(value, 'rules');
  const shown = member(value, 'lenses');
  return {
    validate: { enable: typeof enable === 'boolean' ? enable : true },
    lenses: lenses.find((each) => each === shown) ?? 'gaps',
    rules: Object.fromEntries(
      Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).flatMap(([rule, set]) => {
        const severity = severities.find((each) => each === set);
        return severity === undefined ? [] : [[rule, severity]];
      }),
    ),
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
