/** Findings as a list in Markdown, each with a way to what is behind it. */
import type { Finding } from '../../rules/finding.ts';
import { ruleOf } from '../../rules/registry.ts';
import { message, render } from '../../text/messages/message.ts';
import { documentationPage } from '../../vocabulary/documentation.ts';
import { bullets, code, escaped, link } from '../markdown.ts';
import { titleOf } from '../rulePage.ts';

/** The address of a rule's own page. */
export type PageOf = (rule: string) => string;

/** How many findings a list has before it says how many more there are. */
const mostFindings = 20;

/**
 * Without `pageOf` the rules' ids are no links. Of findings that `isShown` tells of, which stand before the reader's eyes
 * already, only the way to the rule is left.
 */
export function findingsText(
  findings: readonly Finding[],
  pageOf?: PageOf,
  isShown: (finding: Finding) => boolean = () => false,
): string {
  const lines = findings.flatMap((finding) => {
    const { rule, suppressed } = finding;
    const page = pageOf ? link(code(rule), pageOf(rule)) : code(rule);
    if (suppressed === undefined && isShown(finding)) return pageOf ? [aboutLine(rule, page)] : [];
    return [`${sentence(finding)} ${[page, pageOf ? '' : sourceOf(rule)].join(' ').trim()}${silencedText(suppressed)}`];
  });
  const rest = lines.length - mostFindings;
  const more = rest > 0 ? [render(message('feature.tree.more', { n: rest }))] : [];
  return bullets([...lines.slice(0, mostFindings), ...more]);
}

function sentence({ severity, message: text }: Finding): string {
  return render(
    message('feature.hover.finding', {
      severity: message(`severity.${severity}`),
      message: escaped(render(text)),
    }),
  );
}

function aboutLine(rule: string, page: string): string {
  const info = ruleOf(rule);
  return info ? render(message('feature.hover.about', { title: escaped(titleOf(info)), page })) : page;
}

function sourceOf(rule: string): string {
  const [source] = ruleOf(rule)?.sources ?? [];
  return source === undefined ? '' : link(render(message('feature.hover.documentation')), documentationPage(source));
}

function silencedText(reason: string | undefined): string {
  return reason === undefined ? '' : ` (${render(message('feature.hover.silenced', { reason: escaped(reason) }))})`;
}
