/** What reading a topology keeps from one version of a file to the next. */
import type { EntrySyntax, SectionSyntax } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Entry, SettingsEntry } from './entry.ts';
import { type Memo, newMemo } from './tracked.ts';

export interface TopologyMemo {
  /** What was read of each entry and section, for as long as its syntax is in use: an edit reads its own entry again. */
  readonly read: WeakMap<EntrySyntax | SectionSyntax, Read>;
  /** How many entries and sections were read, not taken from the memo, since it was made. */
  reads: number;
  readonly kept: Memo;
}

export function topologyMemo(): TopologyMemo {
  return { read: new WeakMap(), reads: 0, kept: newMemo() };
}

/** What one entry or section says. */
export interface Read {
  readonly entries: readonly Entry[];
  readonly settings: SettingsEntry | undefined;
  readonly problems: readonly Problem[];
}
