/**
 * Comments that silence findings, and findings about such comments. Only rules of kinds S and R can be silenced, with a
 * reason, until a date.
 */
import type { IgnoreDirective, IgnoredRule } from '../syntax/directives.ts';
import type { Place } from '../syntax/node.ts';
import { type Message, message } from '../text/messages/message.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { isDate } from '../topology/scalars.ts';
import type { Finding } from './finding.ts';
import { ruleInfos, ruleOf } from './registry.ts';
import { type Fix, familyOf, type RuleInfo } from './rule.ts';
import { expired, noReason, notAllowed, useless } from './tool/toolRules.ts';

/** The findings with those marked that a comment silences, and the findings about the comments themselves. */
export function suppress(
  findings: readonly Finding[],
  directives: readonly IgnoreDirective[],
  rangeOf: (place: Place) => Span,
  today: string,
): Finding[] {
  if (directives.length === 0) return [...findings];
  const used = new Set<IgnoredRule>();
  const marked = findings.map((finding): Finding => {
    if (finding.kind === 'C' || finding.kind === 'M') return finding;
    const at = rangeOf(finding.place).start;
    for (const directive of directives) {
      if (at < directive.reach.start || at > directive.reach.end) continue;
      const ignored = directive.rules.find((each) => each.rule === finding.rule);
      if (!ignored) continue;
      used.add(ignored);
      if (directive.reason !== '' && !isExpired(ignored, today) && hasDate(ignored))
        return { ...finding, suppressed: { kind: 'comment', reason: directive.reason } };
    }
    return finding;
  });
  return [...marked, ...directives.flatMap((directive) => judge(directive, used, today))];
}

/** Whether the date is one, if there is any: nobody means a comment with a mistake in it to count for ever. */
function hasDate({ until }: IgnoredRule): boolean {
  return until === undefined || isDate(until);
}

function isExpired(ignored: IgnoredRule, today: string): boolean {
  return ignored.until !== undefined && ignored.until < today;
}

function judge(directive: IgnoreDirective, used: ReadonlySet<IgnoredRule>, today: string): Finding[] {
  const remove = (): readonly Fix[] => [
    {
      title: message('fix.remove-comment'),
      preferred: true,
      operations: [{ op: 'replace', place: directive.whole, text: '' }],
    },
  ];
  if (directive.rules.length === 0) return [finding(useless, directive.place, message('ignore/useless.empty'), remove)];
  const judged = directive.rules.flatMap((ignored): Finding[] => {
    const { rule: id, place, until } = ignored;
    const rule = ruleOf(id);
    if (!rule) {
      const near = nearest(
        id,
        ruleInfos.map((each) => each.id),
      );
      if (ruleInfos.some((each) => familyOf(each.id) === id))
        return [finding(useless, place, message('ignore/useless.family', { family: id }), remove)];
      if (near === undefined) return [finding(useless, place, message('ignore/useless.unknown', { rule: id }), remove)];
      return [
        finding(useless, place, message('ignore/useless.nearest', { rule: id, nearest: near }), () => [
          {
            title: message('fix.replace-nearest', { name: near }),
            preferred: true,
            operations: [{ op: 'replace', place, text: near }],
          },
        ]),
      ];
    }
    if (rule.kind === 'C' || rule.kind === 'M')
      return [finding(notAllowed, place, message('ignore/not-allowed', { rule: id }), remove)];
    if (until !== undefined && !isDate(until))
      return [finding(useless, place, message('ignore/useless.date', { date: until }), remove)];
    if (!used.has(ignored)) return [finding(useless, place, message('ignore/useless', { rule: id }), remove)];
    if (isExpired(ignored, today))
      return [finding(expired, place, message('ignore/expired', { rule: id, date: until ?? '' }), remove)];
    return [];
  });
  const allowed = directive.rules.some(({ rule }) => ruleOf(rule)?.kind === 'S' || ruleOf(rule)?.kind === 'R');
  const withoutReason =
    directive.reason === '' && allowed ? [finding(noReason, directive.place, message('ignore/no-reason'), remove)] : [];
  return [...withoutReason, ...judged];
}

function finding(rule: RuleInfo, place: Place, text: Message, fixes: () => readonly Fix[]): Finding {
  return {
    rule: rule.id,
    kind: rule.kind,
    severity: rule.severity,
    entity: 'file',
    reach: () => ({ scope: 'none', phase: undefined }),
    message: text,
    place,
    related: [],
    fixes,
    suppressed: undefined,
  };
}
