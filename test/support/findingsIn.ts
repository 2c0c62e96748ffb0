/** What the rules say of a text, in a few words for each finding. For tests that read like a case from practice. */
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open } from '../../server/src/analysis/snapshot.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { render } from '../../server/src/text/message.ts';
import { exampleDay } from './examples.ts';

/** All findings; of a rule or family alone where one is named. */
export function findingsIn(text: string, of = ''): readonly Finding[] {
  return findingsOf(open(text), {}, exampleDay).filter(({ rule }) => rule.startsWith(of));
}

/** Each as `severity rule entity`, sorted. */
export function saidIn(text: string, of = ''): readonly string[] {
  return findingsIn(text, of)
    .map(({ severity, rule, entity }) => `${severity} ${rule} ${entity}`)
    .sort();
}

/** What is said, as people read it. */
export function sentencesIn(text: string, of: string): readonly string[] {
  return findingsIn(text, of).map(({ message }) => render(message));
}

/** The titles of the fixes that are offered. */
export function fixTitlesIn(text: string, of: string): readonly string[] {
  return findingsIn(text, of).flatMap((finding) => finding.fixes().map(({ title }) => render(title)));
}
