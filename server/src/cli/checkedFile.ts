/** A file with what was found in it, as `check` hands it to the reports. Types only. */
import type { Snapshot } from '../analysis/snapshot.ts';
import type { Finding } from '../rules/finding.ts';
import type { Source } from './files.ts';

/** A topology, or a configuration file. */
export interface CheckedFile {
  readonly source: Source;
  readonly snapshot: Pick<Snapshot, 'text' | 'lines' | 'rangeOf'>;
  readonly findings: readonly Finding[];
}
