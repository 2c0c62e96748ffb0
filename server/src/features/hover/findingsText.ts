/** Findings as a list in Markdown, each with a link to its page. */
import type { Finding } from '../../rules/finding.ts';
import { ruleOf } from '../../rules/registry.ts';
import { render } from '../../text/message.ts';
import { bullets, code, documentationLink, escaped, link } from '../markdown.ts';
import { message } from '../message.ts';
import { titleOf } from '../rulePage.ts';

/** The address of a rule's own page. */
export type PageOf = (rule: string) => string;

/** How many findings a list has before it says how many more there are. */
const maxFindings = 20;

/**
 * Without `pageOf` the rules' ids are no links. Of findings that `isShown` tells of, which stand before the reader's eyes
 * already, only the way to the rule is left.
 */
export function findingsText(
  findings: readonly Finding[],
  pageOf?: PageOf,
  isShown: (finding: Finding) => boolean = () => false,
): string {
  const all = findings.flatMap((finding) => {
    const { rule, suppressed } = finding;
    if (suppressed === undefined && isShown(finding)) return pageOf ? [aboutLine(rule, pageOf)] : [];
    const page = pageOf
      ? link(code(rule), pageOf(rule))
      : [code(rule), documentationLink(ruleOf(rule)?.sources[0])].join(' ').trim();
    return [`${sentence(finding)} ${page}${silencedText(suppressed)}`];
  });
  // Several findings of one rule lead to the same page.
  const lines = [...new Set(all)];
  const rest = lines.length - maxFindings;
  const more = rest > 0 ? [message.text('feature.tree.more', { n: rest })] : [];
  return bullets([...lines.slice(0, maxFindings), ...more]);
}

function sentence({ severity, message: text }: Finding): string {
  return message.text('feature.hover.finding', {
    severity: message(`severity.${severity}`),
    message: escaped(render(text)),
  });
}

/** The way to the page of a rule, by its title. */
export function aboutLine(rule: string, pageOf: PageOf): string {
  const info = ruleOf(rule);
  const title = info ? escaped(titleOf(info)) : code(rule);
  return message.text('feature.hover.about', { page: link(title, pageOf(rule)) });
}

function silencedText(suppressed: Finding['suppressed']): string {
  if (suppressed === undefined) return '';
  return ` (${message.text('feature.hover.silenced', { reason: escaped(suppressed.reason) })})`;
}
