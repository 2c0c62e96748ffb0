/**
 * The rules of the families `syntax` and `format` that report what the stages before the rules found. The sentences are
 * those of the stages.
 */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Problem, ProblemRule } from '../../syntax/problem.ts';
import { syntaxMessages } from '../../syntax/syntaxMessages.ts';
import { defineMessages } from '../../text/message.ts';
import { supportedFormatVersion } from '../../vocabulary/format.ts';
import { replaceNearest } from '../fixes/replaceNearest.ts';
import { defineRule, describeRule, type Fix, preferredFix, type Report, type Rule, type Severity } from '../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    quote: 'Write {text} in quotes',
    list: 'Write {text} as a list',
    value: 'Write {text}',
    version: 'Insert bizha: 1',
  },
  'fix',
);

export const syntaxYaml = problemRule('syntax/yaml', 'error', {
  title: 'YAML error',
  matters: 'What cannot be read is not checked. The rest of the file is, so its other findings hold.',
});

export const missingVersion = problemRule('format/missing-version', 'error', {
  title: 'Format version missing',
  matters: 'The version says by which rules the file is to be read, now and by later versions of bizha.',
});

export const unsupportedVersion = problemRule('format/unsupported-version', 'error', {
  title: 'Format version not supported',
  matters: 'Keys may mean something else in another version, so nothing is guessed.',
});

export const unknownKey = problemRule('format/unknown-key', 'warning', {
  title: 'Unknown key',
  matters:
    'A key that is not known is not read: what it was meant to state counts as unknown, and rules that need it are silent.',
});

export const wrongType = problemRule('format/wrong-type', 'error', {
  title: 'Wrong type',
  matters: 'The value is not read, so what it was meant to state counts as unknown.',
});

export const badValue = problemRule('format/bad-value', 'error', {
  title: 'Invalid value',
  matters: 'The value is not read, so what it was meant to state counts as unknown.',
});

export const tooLarge = problemRule('format/too-large', 'information', {
  title: 'Limit reached',
  matters: 'Files are bounded so that none can hang an editor or a pipeline. What was left out is not checked.',
});

function problemRule(
  id: ProblemRule,
  severity: Severity,
  texts: { readonly title: string; readonly matters: string },
): Rule {
  const says = Object.entries(syntaxMessages).flatMap(([key, text]) =>
    key === id ? [['', text]] : key.startsWith(`${id}.`) ? [[key.slice(id.length + 1), text]] : [],
  );
  const rule = describeRule({
    id,
    kind: 'M',
    severity,
    ...texts,
    says: Object.fromEntries(says),
    subject: ['file'],
    ofText: true,
    sources: 'format',
    scope: 'none',
  });
  return defineRule(rule, ({ problems }) => problems.filter((problem) => problem.rule === id).map(reportOf));
}

/** What stands in brackets, in quotes. */
function listed(text: string): string {
  return `"${text.slice(1, -1).replaceAll('"', '')}"`;
}

/** The first line of every topology. */
const insertVersion = preferredFix(titles('version'), [setKey(['bizha'], supportedFormatVersion)]);

function reportOf(problem: Problem): Report {
  const replacements = (problem.replacements ?? []).map(({ kind, text }): Fix => {
    const fix = replaceNearest(problem.place, text);
    // A key or word of the format has one meaning; what is spelt nearly like it says nothing else.
    if (kind === 'nearest') return { ...fix, safe: true };
    if (kind === 'list' || kind === 'value')
      return { ...fix, title: titles(kind, { text: kind === 'list' ? listed(text) : text }) };
    return kind === 'quote' ? { ...fix, title: titles('quote', { text: text.replaceAll('"', '') }), safe: true } : fix;
  });
  const fixes = problem.rule === 'format/missing-version' ? [insertVersion] : replacements;
  return {
    entity: 'file',
    place: problem.place,
    message: problem.message,
    ...(problem.warning ? { severity: 'warning' as const } : {}),
    ...(fixes.length > 0 ? { fixes: () => fixes } : {}),
  };
}
