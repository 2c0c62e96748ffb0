/** An entity in words: its title, the reach of its failure, what is documented, and the findings on it; as Markdown. */

import type { ComponentKind } from '../../failure/model.ts';
import type { Finding } from '../../rules/finding.ts';
import { splitId } from '../../rules/precedence.ts';
import { ruleOf } from '../../rules/registry.ts';
import { message, render } from '../../text/messages/message.ts';
import { documentationPage } from '../../vocabulary/documentation.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionOf, sectionOfKind } from '../../vocabulary/format.ts';
import { kindName } from '../kindName.ts';
import { bullets, code, escaped, link, paragraphs } from '../markdown.ts';
import type { Snapshot } from '../snapshot.ts';
import { adapterText } from './adapterText.ts';
import { componentOf, factsText, impactText, needsText } from './componentText.ts';

/** Everything about the entity of an id. `untitled` where a title stands above already. */
export function entityText(snapshot: Snapshot, findings: readonly Finding[], id: string, untitled: boolean): string {
  const component = componentOf(snapshot.graph, id);
  const own = findings.filter((finding) => finding.entity.toLowerCase() === id.toLowerCase());
  const [kind, name] = splitId(component?.id ?? id);
  if (kind === 'adapter') return paragraphs(adapterText(name, undefined, 'receive'), findingsText(own));
  const title = untitled ? '' : titleOf(kind as ComponentKind, name);
  if (!component) {
    const section = sectionOfKind(kind as EntityKind);
    const doc = untitled || section === undefined ? '' : sectionOf(section)?.doc;
    return paragraphs(title, doc, findingsText(own));
  }
  return paragraphs(
    title,
    impactText(snapshot, component),
    factsText(snapshot.graph, component),
    needsText(snapshot.graph, component),
    findingsText(own),
  );
}

/** How many findings a hover lists before it says how many more there are. */
const mostFindings = 20;

/** Findings as a list, each with a link to the page that it rests on. */
export function findingsText(findings: readonly Finding[]): string {
  const rest = findings.length - mostFindings;
  return bullets([
    ...findings.slice(0, mostFindings).map((finding) => {
      const severity = render(message(`severity.${finding.severity}`));
      const text = render(message('feature.hover.finding', { severity, message: escaped(render(finding.message)) }));
      const [source] = ruleOf(finding.rule)?.sources ?? [];
      const rule = source === undefined ? code(finding.rule) : link(finding.rule, documentationPage(source));
      const silenced =
        finding.suppressed === undefined
          ? ''
          : ` (${render(message('feature.hover.silenced', { reason: escaped(finding.suppressed) }))})`;
      return `${text} ${rule}${silenced}`;
    }),
    ...(rest > 0 ? [render(message('feature.tree.more', { n: rest }))] : []),
  ]);
}

/** **SQLPROD** (SQL Server instance) */
export function titleOf(kind: ComponentKind, name: string): string {
  return render(
    message('feature.hover.title', { name: escaped(name === '' ? kindName(kind) : name), kind: kindName(kind) }),
  );
}
