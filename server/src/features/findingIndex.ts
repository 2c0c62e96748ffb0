/** Findings by what they are about, and how many there are: for trees and summaries. Silenced ones do not count. */
import type { Finding } from '../rules/finding.ts';
import { type Severity, severities } from '../rules/rule.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Findings by the lower-case id of their entity. */
export type FindingIndex = ReadonlyMap<string, readonly Finding[]>;

export function indexFindings(findings: readonly Finding[]): FindingIndex {
  const index = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.suppressed !== undefined) continue;
    const key = finding.entity.toLowerCase();
    const known = index.get(key);
    if (known) known.push(finding);
    else index.set(key, [finding]);
  }
  return index;
}

export function findingsOn(index: FindingIndex, entity: string): readonly Finding[] {
  return index.get(entity.toLowerCase()) ?? [];
}

export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity, suppressed } of findings) if (suppressed === undefined) counts[severity]++;
  return counts;
}

/** The worst of some severities. */
export function worstSeverity(found: readonly (Severity | undefined)[]): Severity | undefined {
  return severities.find((severity) => found.includes(severity));
}
