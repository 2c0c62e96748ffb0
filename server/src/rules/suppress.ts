/**
 * Comments that silence findings, and findings about such comments. Only rules of kinds S and R can be silenced, with a
 * reason, until a date.
 */
import type { IgnoreDirective, IgnoredRule } from '../syntax/directives.ts';
import { replaceAt } from '../syntax/edit/operation.ts';
import type { Place } from '../syntax/node.ts';
import { defineMessages, type Message } from '../text/message.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { isDate } from '../topology/scalars.ts';
import type { Finding } from './finding.ts';
import { replaceNearest } from './fixes/replaceNearest.ts';
import { ruleInfos, ruleOf } from './registry.ts';
import { canBeSilenced, type Fix, familyOf, preferredFix, type RuleInfo } from './rule.ts';
import { expired, noReason, notAllowed, placeholders, useless } from './tool/ignoreRules.ts';

/** The title of the fix of a comment. */
export const titles = defineMessages({ 'remove-comment': 'Remove the comment' }, 'fix');

/**
 * The findings with those marked that a comment silences, and the findings about the comments themselves. A comment that
 * silences one of `elsewhere`, which another view of the file lists, has its use too.
 */
export function suppress(
  findings: readonly Finding[],
  directives: readonly IgnoreDirective[],
  rangeOf: (place: Place) => Span,
  today: string,
  elsewhere: readonly Finding[] = [],
): Finding[] {
  if (directives.length === 0) return [...findings];
  const used = new Set<IgnoredRule>();
  const silenced = (finding: Finding): Finding => {
    if (!canBeSilenced(finding)) return finding;
    const at = rangeOf(finding.place).start;
    for (const directive of directives) {
      if (at < directive.reach.start || at > directive.reach.end) continue;
      const ignored = directive.rules.find((each) => each.rule === finding.rule);
      if (!ignored) continue;
      used.add(ignored);
      if (hasReason(directive) && !isExpired(ignored, today) && hasDate(ignored))
        return { ...finding, suppressed: { kind: 'comment', reason: directive.reason } };
    }
    return finding;
  };
  const marked = findings.map(silenced);
  elsewhere.forEach(silenced);
  return [...marked, ...directives.flatMap((directive) => judge(directive, used, today))];
}

/** Whether a reason is given; what was written to be replaced is none. */
function hasReason({ reason }: IgnoreDirective): boolean {
  return reason !== '' && !isPlaceholder(reason);
}

function isPlaceholder(reason: string): boolean {
  return reason.toLowerCase() === placeholders.plain('ignore.placeholder').toLowerCase();
}

/** Whether the date is one, if there is any: a comment with a mistake in its date must not count for ever. */
function hasDate({ until }: IgnoredRule): boolean {
  return until === undefined || isDate(until);
}

function isExpired(ignored: IgnoredRule, today: string): boolean {
  return ignored.until !== undefined && ignored.until < today;
}

function judge(directive: IgnoreDirective, used: ReadonlySet<IgnoredRule>, today: string): Finding[] {
  const remove = (): readonly Fix[] => [preferredFix(titles('remove-comment'), [replaceAt(directive.whole, '')])];
  if (directive.rules.length === 0) return [finding(useless, directive.place, useless.say('empty'), remove)];
  const judged = directive.rules.flatMap((ignored): Finding[] => {
    const { rule: id, place, until } = ignored;
    const rule = ruleOf(id);
    if (!rule) return [ofUnknown(ignored, remove)];
    if (!canBeSilenced(rule)) return [finding(notAllowed, place, notAllowed.say({ rule: id }), remove)];
    if (until !== undefined && !isDate(until))
      return [finding(useless, place, useless.say('date', { date: until }), remove)];
    if (!used.has(ignored)) return [finding(useless, place, useless.say({ rule: id }), remove)];
    if (isExpired(ignored, today))
      return [finding(expired, place, expired.say({ rule: id, date: until ?? '' }), remove)];
    return [];
  });
  const isAllowed = directive.rules.map(({ rule }) => ruleOf(rule)).some((rule) => rule && canBeSilenced(rule));
  const withoutReason =
    !hasReason(directive) && isAllowed ? [finding(noReason, directive.place, saidOf(directive), remove)] : [];
  return [...withoutReason, ...judged];
}

function saidOf({ reason }: IgnoreDirective): Message {
  return isPlaceholder(reason) ? noReason.say('placeholder', { placeholder: reason }) : noReason.say();
}

/** A comment about something that is no rule. */
function ofUnknown({ rule: id, place }: IgnoredRule, remove: () => readonly Fix[]): Finding {
  if (ruleInfos.some((each) => familyOf(each.id) === id))
    return finding(useless, place, useless.say('family', { family: id }), remove);
  const ids = ruleInfos.map((each) => each.id);
  const near = nearest(id, ids);
  return near === undefined
    ? finding(useless, place, useless.say('unknown', { rule: id }), remove)
    : finding(useless, place, useless.say('nearest', { rule: id, nearest: near }), () => [replaceNearest(place, near)]);
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
