/** What can be written at the cursor in a configuration file: its key, rules and families, severities. Never parses. */

import { configNames } from '../../rules/ruleConfig.ts';

import { sourceText } from '../../syntax/edit/sourceText.ts';

import { configKey, configKeyDoc, configSeverity, severitiesFor } from '../../vocabulary/configFile.ts';
import { type CompletionItem, joined, literal, offer, stop } from '../completion/completionItem.ts';
import type { Cursor } from '../completion/cursor.ts';
import { cursorAt } from '../completion/outline.ts';
import { message } from '../message.ts';
import type { ConfigFile } from './configFile.ts';

/** All that can be written at an offset of the text. */
export function configCompletionsAt(
  { text, syntax }: Pick<ConfigFile, 'text' | 'syntax'>,
  offset: number,
): CompletionItem[] {
  const cursor = cursorAt(text, offset);
  if (!cursor) return [];
  const { path } = cursor.container;
  const [section, ...deeper] = path;
  if (cursor.place === 'value') return path.length > 1 ? [] : severityItems(cursor);
  if (cursor.place === 'item' || deeper.length > 0) return [];
  if (section === undefined) return [keyItem(cursor, sourceText(text, syntax).eol)];
  return section === configKey ? nameItems(cursor) : [];
}

function keyItem(cursor: Cursor, eol: string): CompletionItem {
  const template = cursor.colon ? literal(configKey) : joined(`${configKey}:${eol}  `, stop(0));
  return offer(cursor, configKey, 'section', template, { documentation: configKeyDoc, opensNext: true });
}

/** The rules and families that have no severity yet. */
function nameItems(cursor: Cursor): CompletionItem[] {
  const taken = new Set(cursor.container.keys);
  return configNames
    .filter(({ name }) => !taken.has(name))
    .map(({ name, doc }) =>
      offer(cursor, name, 'rule', cursor.colon ? literal(name) : joined(`${name}: `, stop(0)), {
        detail: doc,
        opensNext: true,
      }),
    );
}

function severityItems(cursor: Cursor): CompletionItem[] {
  if (cursor.key === configKey) return [];
  const known = configNames.find(({ name }) => name === cursor.key);
  return (known ? severitiesFor(known) : configSeverity.values).map((severity) => {
    return offer(cursor, severity, 'value', literal(severity), {
      documentation: message.plain(`feature.config.severity.${severity}`),
    });
  });
}
