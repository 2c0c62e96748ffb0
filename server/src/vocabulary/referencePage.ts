/**
 * The vocabulary as a page for people, in Markdown: `docs/format.md`.
 */
import type { EntityKind } from './entityKind.ts';
import { formatVersionDoc, sectionNames, sections } from './format.ts';
import type { Section } from './section.ts';
import type { Shape, ValueType } from './valueType.ts';

/** The whole page, with a final line end. */
export function referencePage(): string {
  const parts = [
    '# The `*.bizha.yaml` format, version 1',
    'This page is generated from the vocabulary that bizha itself reads. One file describes one BizTalk group: what exists, where it runs, what is redundant and how.',
    [
      '- YAML 1.2, one document, UTF-8. Files are called `*.bizha.yaml` or `*.bizha.yml`.',
      '- The root is a mapping of sections. A *settings* section holds keys; a *collection* maps names to entries. An entry with no properties is written `BTS02:`.',
      '- Names are compared without case; `/`, `@` and `:` are reserved. A cluster group is named `CLUSTER/GROUP`.',
      '- **Absent means unknown**, never false. A stated list is complete; `[]` is none.',
      '- Durations are written `30s`, `15m`, `4h`, `1d`; percentages `62%`; sizes `64GB`; dates `2026-11-23`; versions in quotes.',
      '- Keys that start with `x-` are ignored everywhere. Anchors, aliases and merge keys work.',
      '- `# bizha-ignore RULE[, RULE]: reason` above an entry or inside it silences findings there; `# bizha-ignore-file RULE: reason` in the whole file. ` until 2027-03-31` after a rule id makes it expire.',
    ].join('\n'),
    `## \`bizha\`\n\n${formatVersionDoc}`,
    ...sectionNames.map(sectionPart),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionPart(name: keyof typeof sections): string {
  const section: Section = sections[name];
  const form = section.form === 'settings' ? 'Settings.' : `Collection of ${words(section.kind)} entries.`;
  const shorthand = section.shorthand === undefined ? '' : ` A bare value stands for \`${section.shorthand}\`.`;
  return [`## \`${name}\``, `${section.doc}\n\n${form}${shorthand}`, ...shapeTables(section.shape, name)].join('\n\n');
}

/** The table of a shape, then those of the mappings nested in it. */
function shapeTables(shape: Shape, path: string): string[] {
  const rows = Object.entries(shape).map(([name, key]) => {
    const since = key.since === undefined ? '' : ` Since BizTalk Server ${key.since}.`;
    return `| \`${name}\` | ${typeText(key.type)} | ${cell(key.doc)}${since} |`;
  });
  const nested = Object.entries(shape).flatMap(([name, { type }]) => {
    const inner = innerShape(type);
    return inner === undefined || Object.keys(inner).length === 0
      ? []
      : [`### \`${path}\`: \`${name}\``, ...shapeTables(inner, `${path}.${name}`)];
  });
  return [['| key | value | meaning |', '|---|---|---|', ...rows].join('\n'), ...nested];
}

function innerShape(type: ValueType): Shape | undefined {
  if (type.type === 'named') return type.settings;
  return type.type === 'object' || type.type === 'entries' ? type.shape : undefined;
}

/** What a value looks like, in a few words. */
export function typeText(type: ValueType): string {
  switch (type.type) {
    case 'enum':
      return codes(type.values.map((value) => (type.quoted ? `"${value}"` : value)));
    case 'reference': {
      const own = type.words.length > 0 ? `${codes(type.words)}, or ` : '';
      return `${own}${kinds(type.kinds)}`;
    }
    case 'list':
      return `list of ${typeText(type.of)}`;
    case 'named':
      return `list of ${type.kinds.length > 0 ? kinds(type.kinds) : 'names'}, or mapping name → settings`;
    case 'entries':
      return 'mapping name → entry';
    case 'mapOfLists':
      return `mapping → list of ${codes(type.values)}`;
    case 'mapOfReferences':
      return `mapping ${kinds(type.kinds)} → ${kinds(type.kinds)}`;
    case 'object':
      return type.words.length > 0 ? `${codes(type.words)}, or mapping` : 'mapping';
    case 'wordsOrList':
      return `${codes(type.words)}, or list of ${typeText(type.of)}`;
    case 'formatVersion':
      return '`1`';
    default:
      return type.type;
  }
}

function kinds(all: readonly EntityKind[]): string {
  return all.map(words).join(', ');
}

/** `sqlInstance` → `SQL instance`. */
function words(kind: EntityKind): string {
  return kind
    .replace(/^sql/, 'SQL')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace('SQLInstance', 'SQL instance');
}

function codes(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(' ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
