/** What is said about the word under the cursor, as Markdown. Reads the snapshot and the findings that were made of it. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Finding } from '../../rules/finding.ts';
import { ruleOf } from '../../rules/registry.ts';
import { overlaps, type Span, touches } from '../../text/span.ts';
import { builtInAdapter } from '../../vocabulary/adapter.ts';
import { formatVersionDoc } from '../../vocabulary/format.ts';
import { describeKey, describeType, meaningOfWord } from '../completion/describe.ts';
import { kindName } from '../kindName.ts';
import { code, escaped, paragraphs } from '../markdown.ts';
import { type Meaning, meaningAt } from '../meaning/meaning.ts';
import { message } from '../message.ts';
import { rulePage } from '../rulePage.ts';
import { adapterText } from './adapterText.ts';
import { componentOf } from './componentText.ts';
import { type Asked, entityText } from './entityText.ts';
import { aboutLine, findingsText, type PageOf } from './findingsText.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

export interface HoverOptions {
  /** The address of a rule's page, where the reader can open it. */
  readonly pageOf?: PageOf;
  /** The page of a rule as the documentation has it, with examples, where the reader has the documentation. */
  readonly documentedPage?: (rule: string) => string | undefined;
  /** Whether the findings under the pointer are shown above the hover anyway. */
  readonly shown?: boolean;
}

/** The hover at an offset of the text; `undefined` where there is nothing to say. Not every hover needs the findings. */
export function hoverAt(
  snapshot: Snapshot,
  findings: () => readonly Finding[],
  offset: number,
  options: HoverOptions = {},
): Hover | undefined {
  const { pageOf, shown = false } = options;
  const rule = ignoredRuleAt(snapshot, offset, options);
  if (rule) return rule;
  let known: readonly Finding[] | undefined;
  const all = (): readonly Finding[] => {
    known ??= findings();
    return known;
  };
  const under = shown ? all().filter(({ place }) => touches(snapshot.rangeOf(place), offset)) : [];
  const said = new Set<Finding>();
  const asText: Asked['findings'] = (concerns) => {
    const chosen = all().filter(concerns);
    for (const each of chosen) said.add(each);
    return findingsText(chosen, pageOf, (each) => under.includes(each));
  };
  const meaning = meaningAt(snapshot, offset);
  const text = meaning ? textOf({ snapshot, findings: asText }, meaning) : '';
  // What is about something else, and stands above this hover all the same, leads to its rule from here.
  const others = under.filter((each) => each.suppressed === undefined && !said.has(each));
  const whole = paragraphs(
    text,
    findingsText(others, pageOf, () => true),
  );
  const [first] = others;
  const span = meaning?.span ?? (first && snapshot.rangeOf(first.place));
  return whole === '' || !span ? undefined : { span, text: whole };
}

/** Whether a hover at an offset speaks of what fails with something, for which the failure graph is needed. */
export function isAboutFailure(snapshot: Snapshot, offset: number): boolean {
  const meaning = meaningAt(snapshot, offset);
  switch (meaning?.kind) {
    case 'entry':
      return true;
    case 'section':
      return meaning.section.form === 'settings';
    case 'reference':
      return meaning.definition !== undefined && meaning.definition.kind !== 'adapter';
    case 'value':
      return meaning.path[0] === 'clusters';
    case 'key':
      return meaning.path[0] === 'servers';
    default:
      return false;
  }
}

/** A rule that a comment silences: its page as the command line prints it, with headings that fit into a hover. */
function ignoredRuleAt(
  { directives, rangeOf }: Snapshot,
  offset: number,
  { pageOf, documentedPage }: HoverOptions,
): Hover | undefined {
  for (const { rules } of directives)
    for (const { rule, place } of rules) {
      const span = rangeOf(place);
      const info = touches(span, offset) ? ruleOf(rule) : undefined;
      if (!info) continue;
      // A single mark begins the title on the first line, and comments in examples everywhere else.
      const page = (documentedPage?.(rule) ?? rulePage(info))
        .replaceAll(/^##+ (.+)$/gm, '**$1**')
        .replace(/^# (.+)/, '**$1**');
      return { span, text: paragraphs(page, pageOf && aboutLine(rule, pageOf)) };
    }
  return undefined;
}

function textOf(asked: Asked, meaning: Meaning): string {
  switch (meaning.kind) {
    case 'version':
      return formatVersionDoc;
    case 'section':
      return paragraphs(
        `**${meaning.name}**`,
        meaning.section.doc,
        meaning.section.form === 'settings' ? entityText(asked, meaning.section.kind, true) : '',
      );
    case 'key':
      return paragraphs(
        message.text('feature.hover.key', { name: meaning.name, type: describeType(meaning.key.type) }),
        describeKey(meaning.key),
        serviceOfKey(asked, meaning),
      );
    case 'entry':
      return entityText(asked, meaning.definition.id, false);
    case 'reference':
      return referenceText(asked, meaning);
    case 'value':
      return valueText(asked, meaning);
    case 'alias':
      return '';
  }
}

function referenceText(asked: Asked, meaning: Meaning & { readonly kind: 'reference' }): string {
  const { snapshot } = asked;
  const { definition, kinds, name, path } = meaning;
  if (kinds.includes('adapter') && (definition?.kind === 'adapter' || builtInAdapter(name))) {
    const receives = path.some((key) => key === 'receive' || key === 'receiveLocations');
    const facts = snapshot.platform.hosts
      .flatMap((host) => host.handlers)
      .find((handler) => handler.adapterName.toLowerCase() === name.toLowerCase())?.adapter;
    return paragraphs(adapterText(name, facts, receives ? 'receive' : 'send'), findingsAt(asked, meaning.span));
  }
  const [section, host, key] = path;
  if (definition?.kind === 'server' && section === 'hosts' && key === 'instances') {
    const instance = componentOf(snapshot.graph, `hostInstance:${host}@${definition.name}`);
    if (instance) return entityText(asked, instance.id, false);
  }
  if (definition) return entityText(asked, definition.id, false);
  const kind = kinds.map((each) => kindName(each)).join(', ');
  return escaped(message.text('feature.hover.not-defined', { name, kind }));
}

function valueText(asked: Asked, meaning: Meaning & { readonly kind: 'value' }): string {
  const { snapshot } = asked;
  const { slot, text, path } = meaning;
  const [section, cluster, groups, group, key] = path;
  if (section === 'clusters' && groups === 'groups' && key === 'resources') {
    const service = componentOf(snapshot.graph, `service:${text}@${cluster}/${group}`);
    if (service) return entityText(asked, service.id, false);
  }
  if (!slot.key) return '';
  const title = message.text('feature.hover.key', { name: slot.label, type: code(text) });
  const means = meaningOfWord(slot.type, text);
  const sentence = means && `${means.charAt(0).toUpperCase()}${means.slice(1)}.`;
  return paragraphs(title, sentence ?? '', describeKey(slot.key), findingsAt(asked, meaning.span));
}

/** The MSDTC service of a server is meant by the value of its key. */
function serviceOfKey(asked: Asked, { path, name }: Meaning & { readonly kind: 'key' }): string {
  if (path[0] !== 'servers' || (name !== 'msdtc' && name !== 'sso') || path.length !== 2) return '';
  const service = componentOf(asked.snapshot.graph, `service:${name}@${path[1]}`);
  return service ? entityText(asked, service.id, false) : '';
}

function findingsAt({ snapshot: { rangeOf }, findings }: Asked, span: Span): string {
  return findings(({ place }) => overlaps(rangeOf(place), span));
}
