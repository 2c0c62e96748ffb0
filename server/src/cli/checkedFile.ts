/** A file with what was found in it, as `check` hands it to the reports, and what else they may show. */
import type { Snapshot, View } from '../analysis/snapshot.ts';
import type { Finding } from '../rules/finding.ts';
import type { Counts, FailOn } from './exitCode.ts';
import type { Source } from './files.ts';

/** A topology, or a configuration file. */
export interface CheckedFile {
  readonly source: Source;
  readonly snapshot: Pick<Snapshot, 'text' | 'lines' | 'rangeOf'>;
  readonly findings: readonly Finding[];
}

/** What reports may show besides the findings. */
export interface ReportContext {
  readonly counts: Counts;
  readonly colour: boolean;
  readonly failOn: FailOn;
  /** The version of the product. */
  readonly version: string;
  /** What went wrong with the check itself. */
  readonly troubles: readonly string[];
  readonly view: View;
}

/** The findings that nothing silences. */
export function openFindings({ findings }: CheckedFile): readonly Finding[] {
  return findings.filter(({ suppressed }) => suppressed === undefined);
}
