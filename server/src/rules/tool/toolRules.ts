/**
 * The families that belong to the tool itself: `syntax` and `format` report what the stages before the rules found;
 * `ignore` is judged after all others, in `suppress.ts`, since it is about what they say.
 */
import type { Problem, ProblemRule } from '../../syntax/problem.ts';
import { message } from '../../text/messages/message.ts';
import { defineRule, type Fix, type Report, type Rule, type RuleInfo, type Severity } from '../rule.ts';
import { contradiction } from './contradiction.ts';

function problemRule(id: ProblemRule, severity: Severity): Rule {
  return defineRule({
    id,
    kind: 'M',
    severity,
    title: `${id}.title`,
    subject: ['file'],
    reads: [],
    sources: [],
    scope: 'none',
    check: ({ problems }) => problems.filter((problem) => problem.rule === id).map(reportOf),
  });
}

function reportOf(problem: Problem): Report {
  const fixes = (problem.replacements ?? []).map((replacement): Fix => {
    const title =
      replacement.kind === 'quote'
        ? message('fix.quote', { text: replacement.text.replaceAll('"', '') })
        : message('fix.replace-nearest', { name: replacement.text });
    return {
      title,
      preferred: true,
      safe: replacement.kind === 'quote',
      operations: [{ op: 'replace', place: problem.place, text: replacement.text }],
    };
  });
  return {
    entity: 'file',
    place: problem.place,
    message: problem.message,
    ...(problem.warning ? { severity: 'warning' as const } : {}),
    ...(fixes.length > 0 ? { fixes: () => fixes } : {}),
  };
}

export const toolRules: readonly Rule[] = [
  problemRule('syntax/yaml', 'error'),
  problemRule('format/missing-version', 'error'),
  problemRule('format/unsupported-version', 'error'),
  problemRule('format/unknown-key', 'warning'),
  problemRule('format/wrong-type', 'error'),
  problemRule('format/bad-value', 'error'),
  contradiction,
  problemRule('format/too-large', 'information'),
];

function ignoreRule(name: string, severity: Severity, title: RuleInfo['title']): RuleInfo {
  return { id: `ignore/${name}`, kind: 'M', severity, title, subject: ['file'], reads: [], sources: [], scope: 'none' };
}

export const noReason = ignoreRule('no-reason', 'warning', 'ignore/no-reason.title');
export const expired = ignoreRule('expired', 'warning', 'ignore/expired.title');
export const useless = ignoreRule('useless', 'hint', 'ignore/useless.title');
export const notAllowed = ignoreRule('not-allowed', 'warning', 'ignore/not-allowed.title');

/** The rules about ignore comments. */
export const ignoreRules: readonly RuleInfo[] = [noReason, expired, useless, notAllowed];
