/** What the server needs from where it runs. Types only: Node and the browser each bring their own. */

/** Files by their addresses. */
export interface FileSystem {
  /** The addresses of the topology files below a folder, at most a few hundred. Never rejects. */
  readonly findTopologies: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; `undefined` when there is none, or none that can be read as text. */
  readonly readText: (uri: string) => Promise<string | undefined>;
}

export interface Host {
  /** `undefined` where files cannot be read: then only open documents are known. */
  readonly fileSystem: FileSystem | undefined;
  /** `YYYY-MM-DD`, as the user's calendar has it. */
  readonly today: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Runs something behind what already waits in the event loop. */
  readonly defer: (run: () => void) => void;
  /** The page of a rule as the documentation has it, where the documentation can be read. */
  readonly documentedPage?: (rule: string) => string | undefined;
  /** Where there is something to do between two keys. */
  readonly pause?: Pause;
}

/** Told when nobody waits for the server, and when somebody does again, with the length of the text that has come. */
export interface Pause {
  readonly begin: () => void;
  readonly end: (length: number) => void;
}
