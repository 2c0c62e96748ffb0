/**
 * What goes into an import and what comes out: plain data for the command line and the editor. It imports nothing itself.
 */
import type { Message } from '../text/message.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';

/** A file to import. `path` is shown and sorted by, never read. */
export interface ImportInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** The text of a topology to add to; without it the result is a new one. */
  readonly into?: string;
  /** Which environment of a settings sheet fills the placeholders. */
  readonly environment?: string | undefined;
}

export type ImportKind =
  | 'bindings'
  | 'btdf'
  | 'settings'
  | 'configuration'
  | 'wmi'
  | 'hosts'
  | 'cluster'
  | 'sql'
  | 'collector';

/**
 * What a file gave. Ports that are only counted come from the file, all else from the topology that it makes: `handlers`
 * are distinct in adapter, direction and host.
 */
export interface ImportCounts {
  readonly sendPorts: number;
  readonly dynamicSendPorts: number;
  readonly receivePorts: number;
  readonly receiveLocations: number;
  readonly orchestrations: number;
  readonly sendPortGroups: number;
  readonly hosts: number;
  readonly handlers: number;
}

/** A name that the format cannot hold: its original stands in the notes of the entry. */
export interface Renamed {
  readonly kind: EntityKind;
  readonly from: string;
  readonly to: string;
}

/** Why nothing was imported. Line and column count from one; both are absent where the whole file is meant. */
export interface ImportProblem {
  readonly message: Message;
  readonly line?: number;
  readonly column?: number;
}

export interface ImportedFile {
  readonly path: string;
  readonly kind: ImportKind | undefined;
  readonly counts: ImportCounts;
  /** What the file cannot say, and how to obtain it. */
  readonly unknown: readonly Message[];
  readonly renamed: readonly Renamed[];
  readonly error?: ImportProblem;
}

export interface ImportResult {
  /** In the order in which they were given. */
  readonly files: readonly ImportedFile[];
  /** The whole text of the topology; absent where anything was refused. */
  readonly topology?: string;
  /** The environments of a settings sheet of which none was chosen. */
  readonly environments?: readonly string[];
  /** The edits of `into` that make `topology`. */
  readonly edits?: readonly TextEdit[];
  /** Two sources say different things: which one was kept. */
  readonly contradictions: readonly Message[];
  /** What only an earlier export, or only the topology, still has. */
  readonly onlyEarlier: readonly Message[];
  /** What concerns all files together and keeps them from being imported. */
  readonly refused?: ImportProblem;
}
