/** What is said about the word under the cursor in a configuration file: the page of a rule, the rules of a family. */

import { ruleOf } from '../../rules/registry.ts';
import { rulesOf } from '../../rules/ruleConfig.ts';
import { locate } from '../../syntax/locate.ts';
import { configKey, configKeyDoc, configSeverity } from '../../vocabulary/configFile.ts';
import type { Hover, HoverOptions } from '../hover/hover.ts';
import { bullets, code, paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { rulePage, titleOf } from '../rulePage.ts';
import type { ConfigFile } from './configFile.ts';

/** The hover at an offset of the text; `undefined` where there is nothing to say. */
export function configHoverAt(
  { syntax }: Pick<ConfigFile, 'syntax'>,
  offset: number,
  { documentedPage }: Pick<HoverOptions, 'documentedPage'> = {},
): Hover | undefined {
  const { unit, node, onKey } = locate(syntax, offset);
  if (node?.kind !== 'scalar') return undefined;
  const text = onKey ? nameText(node.text, documentedPage) : severityText(node.text);
  const start = syntax.starts.get(unit) ?? 0;
  return text === undefined
    ? undefined
    : { span: { start: start + node.span.start, end: start + node.span.end }, text };
}

function nameText(name: string, documentedPage: HoverOptions['documentedPage']): string | undefined {
  if (name === configKey) return configKeyDoc;
  const rule = ruleOf(name);
  if (rule) return (documentedPage?.(name) ?? rulePage(rule)).trimEnd();
  const rules = rulesOf(name);
  if (rules.length === 0) return undefined;
  const title = message.text('feature.config.family-title', { family: name, n: rules.length });
  return paragraphs(title, bullets(rules.map((each) => `${code(each.id)}: ${titleOf(each)}`)));
}

function severityText(word: string): string | undefined {
  const severity = configSeverity.values.find((each) => each === word.toLowerCase());
  if (severity === undefined) return undefined;
  return message.plain(`feature.config.severity.${severity}`);
}
