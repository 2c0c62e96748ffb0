/**
 * Whether a rule behaves as its examples say. The same judgement serves the tests of the rules and the tests of the
 * examples: with a broken rule it has to find fault.
 */
import { findingsOf } from '../../server/src/analysis/findings.ts';
import type { Snapshot } from '../../server/src/analysis/snapshot.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { RuleExamples, Variant } from '../../server/src/rules/ruleExamples.ts';
import { lineAt } from '../../server/src/text/lineIndex.ts';
import { type Argument, type Message, render } from '../../server/src/text/message.ts';
import { namesOf } from '../../server/src/topology/names.ts';
import { builtInAdapters } from '../../server/src/vocabulary/adapter.ts';
import { entityKinds } from '../../server/src/vocabulary/entityKind.ts';
import { allFindings, changed, exampleDay, opened, unmarked, wantedLines } from './examples.ts';

/** Checks a file by all rules. */
export type Checker = (snapshot: Snapshot) => readonly Finding[];

/** The rules as they are, or others, on a day. */
export function asBuiltOn(today = exampleDay, rules?: readonly Rule[]): Checker {
  if (today === exampleDay && rules === undefined) return allFindings;
  return (snapshot) => findingsOf(snapshot, {}, today, rules);
}

const asBuilt = asBuiltOn();

/** What is wrong, in one sentence; nothing when all is as it should be. */
export type Fault = string | undefined;

/** A rule fires on the lines that carry `# want` and on no other, and quotes the names that it speaks of. */
export function faultOfFiring(rule: string, text: string, check: Checker = asBuilt): Fault {
  const wanted = wantedLines(text);
  if (wanted.length === 0) return 'the example marks no line with # want';
  const snapshot = opened(text);
  const findings = ofRule(check(snapshot), rule);
  const lines = new Set(findings.map(({ place }) => lineAt(snapshot.lines, snapshot.rangeOf(place).start) + 1));
  const found = [...lines].sort((a, b) => a - b);
  return found.join() === wanted.join()
    ? bareNames(snapshot, findings)
    : `it fires on line ${found.join(', ') || 'none'}, not on ${wanted.join(', ')}`;
}

/** A rule says nothing where a trap makes the finding wrong. */
export function faultOfSilence({ rule, fires }: RuleExamples, { change }: Variant, check: Checker = asBuilt): Fault {
  const found = ofRule(check(opened(changed(fires, change))), rule);
  return found.length === 0 ? undefined : `it fires on ${entities(found)}`;
}

/** Where a fact is not stated a rule does not fire as it does with the fact: it is silent, weighs less, or asks for it. */
export function faultOfAbsence({ rule, fires }: RuleExamples, { change }: Variant, check: Checker = asBuilt): Fault {
  const stated = ofRule(check(opened(fires)), rule);
  const snapshot = opened(changed(fires, change));
  const findings = ofRule(check(snapshot), rule);
  const wrong = findings.filter(({ severity, message }) => {
    const mayAsk = severity === 'information' || severity === 'hint';
    return stated.some((each) => each.severity === severity && (!mayAsk || each.message.id === message.id));
  });
  return wrong.length === 0 ? bareNames(snapshot, findings) : `it fires on ${entities(wrong)} as if it were stated`;
}

/**
 * A variant is the firing example with one fact changed: few lines differ, or lines are gone. The marks for tests do not
 * count.
 */
export function faultOfChange({ fires }: RuleExamples, { change }: Variant): Fault {
  const before = writtenLines(fires);
  const after = writtenLines(changed(fires, change));
  const kept = commonLines(before, after);
  if (kept === after.length) return undefined;
  const differing = Math.max(before.length, after.length) - kept;
  return differing <= mostLines ? undefined : `${differing} lines differ, more than ${mostLines}`;
}

/** As many as it takes to put a cluster under a stand-alone instance. */
const mostLines = 8;

function writtenLines(text: string): readonly string[] {
  return unmarked(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** How many lines two texts share, in the same order. */
function commonLines(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Names of the file, or of adapters, that a message does not put in quotes. */
export function bareNames({ platform }: Snapshot, findings: readonly Pick<Finding, 'message' | 'related'>[]): Fault {
  const names = [...namesOf(platform.names, entityKinds), ...builtInAdapters.map(({ name }) => name)];
  const known = new Set(names.map((name) => name.toLowerCase()));
  const bare = findings
    .flatMap(({ message, related }) => [message, ...related.map((each) => each.message)])
    .flatMap((message) => {
      const text = render(message);
      const unquoted = text.replace(/"[^"]*"/g, '""');
      const isBare = (word: string): boolean => !text.includes(`"${word}"`) && standsIn(unquoted, word);
      return wordsOf(message).filter((word) => known.has(word.toLowerCase()) && isBare(word));
    });
  return bare.length === 0 ? undefined : `it does not quote ${[...new Set(bare)].join(', ')}`;
}

/** Whether words stand in a text, not as part of longer ones. */
function standsIn(text: string, words: string): boolean {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}

/** The words and lists of words that a message was given, those of the messages in it included. */
function wordsOf({ args }: Message): readonly string[] {
  return Object.values(args).flatMap((arg: Argument): readonly string[] => {
    if (typeof arg === 'string') return [arg];
    if (typeof arg === 'number' || 'lineOf' in arg) return [];
    return 'id' in arg ? wordsOf(arg) : arg;
  });
}

function ofRule(findings: readonly Finding[], rule: string): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

function entities(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ entity }) => entity))].join(', ');
}
