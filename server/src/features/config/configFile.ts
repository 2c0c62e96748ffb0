/**
 * A configuration file as it is understood: the severities that it states, and what is found in it. Immutable, as a
 * snapshot is; a text that is broken says what it still says.
 */

import { textFindings } from '../../analysis/findings.ts';
import type { Finding } from '../../rules/finding.ts';
import { severities } from '../../rules/rule.ts';
import { ruleConfig } from '../../rules/ruleConfig.ts';
import type { RuleSettings } from '../../rules/run.ts';
import type { Place } from '../../syntax/node.ts';
import { parse } from '../../syntax/parse.ts';
import type { Problem } from '../../syntax/problem.ts';
import { rangeOf, type Syntax } from '../../syntax/syntax.ts';
import { message } from '../../syntax/syntaxMessages.ts';
import { indexLines, type LineIndex } from '../../text/lineIndex.ts';
import type { Span } from '../../text/span.ts';
import { readConfig } from '../../topology/readConfig.ts';

export interface ConfigFile {
  readonly text: string;
  readonly syntax: Syntax;
  readonly lines: LineIndex;
  /** Empty where nothing is stated. */
  readonly settings: RuleSettings;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly rangeOf: (place: Place) => Span;
}

/** The configuration that a text states. Never throws. */
export function openConfig(text: string): ConfigFile {
  const syntax = parse(text);
  const { settings, problems } = ruleConfig(readConfig(syntax));
  const place = (at: Place): Span => rangeOf(syntax, at);
  return { text, syntax, lines: indexLines(text), settings, findings: findingsOf(problems, place), rangeOf: place };
}

function findingsOf(problems: readonly Problem[], rangeOfPlace: (place: Place) => Span): readonly Finding[] {
  const findings = textFindings(problems.map(inOwnWords), {});
  const start = (finding: Finding): number => rangeOfPlace(finding.place).start;
  return findings.sort(
    (a, b) => start(a) - start(b) || severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

/** The parser takes every text for a topology. */
function inOwnWords(problem: Problem): Problem {
  if (problem.message.id !== 'format/wrong-type.root') return problem;
  return { ...problem, message: message('format/wrong-type.config-root') };
}
