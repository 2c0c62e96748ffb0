/** What a command knows of the process that it runs in. Types only. */

/** What a command gets from the process; handed in, so that tests and other shells can stand in for it. */
export interface Environment {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly out: (text: string) => void;
  readonly problem: (text: string) => void;
  readonly colour: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The version of the product. */
  readonly version: string;
}
