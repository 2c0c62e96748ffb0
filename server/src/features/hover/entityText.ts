/** An entity in words: its title, the reach of its failure, what is documented, and the findings on it; as Markdown. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import { componentName } from '../../failure/displayName.ts';
import type { ComponentKind } from '../../failure/model.ts';
import type { Finding } from '../../rules/finding.ts';
import { splitId } from '../../rules/precedence.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionOf, sectionOfKind } from '../../vocabulary/format.ts';
import { kindName } from '../kindName.ts';
import { escaped, paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { adapterText } from './adapterText.ts';
import { componentOf, factsText, impactText, needsText } from './componentText.ts';

/** What a hover is made of. */
export interface Asked {
  readonly snapshot: Snapshot;
  /** Findings as Markdown; of those that are given which ones, and how, is the caller's. */
  readonly findings: (concerns: (finding: Finding) => boolean) => string;
}

/** Everything about the entity of an id. `untitled` where a title stands above already. */
export function entityText({ snapshot, findings }: Asked, id: string, untitled: boolean): string {
  const component = componentOf(snapshot.graph, id);
  const own = findings((finding) => finding.entity.toLowerCase() === id.toLowerCase());
  const [kind, name] = splitId(component?.id ?? id);
  if (kind === 'adapter') return paragraphs(adapterText(name, undefined, 'receive'), own);
  const title = untitled ? '' : titleOf(kind as ComponentKind, component ? componentName(component) : name);
  if (!component) {
    const section = sectionOfKind(kind as EntityKind);
    const doc = untitled || section === undefined ? '' : sectionOf(section)?.doc;
    return paragraphs(title, doc, own);
  }
  return paragraphs(
    title,
    impactText(snapshot, component),
    own,
    factsText(snapshot.graph, component),
    needsText(snapshot.graph, component),
  );
}

/** **SQLPROD** (SQL Server instance) */
export function titleOf(kind: ComponentKind, name: string): string {
  return message.text('feature.hover.title', {
    name: escaped(name === '' ? kindName(kind) : name),
    kind: kindName(kind),
  });
}
