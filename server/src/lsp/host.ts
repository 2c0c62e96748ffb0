/** What the server needs from where it runs. Types only: Node and the browser each bring their own. */

export interface FoundTopologies {
  readonly uris: readonly string[];
  readonly complete: boolean;
}

export interface FileBytes {
  readonly size: number;
  /** Absent where there are more than wanted. */
  readonly bytes?: Uint8Array;
}

/** Files by their addresses. */
export interface FileSystem {
  /** The addresses of the topology files below a folder; not `complete` where there are too many. Never rejects. */
  readonly findTopologies: (folder: string) => Promise<FoundTopologies>;
  /** The text of a file; `undefined` when there is none, or none that can be read as text. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** The size of a file and, up to `max`, its bytes; `undefined` for an address without a file. Rejects when it cannot be read. */
  readonly readBytes: (uri: string, max: number) => Promise<FileBytes | undefined>;
}

export interface Host {
  /** `undefined` where files cannot be read: then only open documents are known. */
  readonly fileSystem: FileSystem | undefined;
  /** `YYYY-MM-DD`, as the user's calendar has it. */
  readonly today: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Runs something after what is already queued in the event loop. */
  readonly defer: (run: () => void) => void;
  /** The page of a rule as the documentation has it, where the documentation can be read. */
  readonly documentedPage?: (rule: string) => string | undefined;
}
