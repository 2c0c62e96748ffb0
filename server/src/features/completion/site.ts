/** The place that completion writes to. */
import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Cursor } from './cursor.ts';

export interface Site {
  readonly snapshot: Snapshot;
  readonly cursor: Cursor;
  /** The line end of the file. */
  readonly eol: string;
  /** Spaces by which children are indented. */
  readonly step: number;
}
