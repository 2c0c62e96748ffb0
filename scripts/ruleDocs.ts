/**
 * The pages about rules: one for each, from the registry and the rule's examples, and a list of all. What a page says is
 * made by the product itself, so that the command line and the documentation cannot differ.
 */

import { message } from '../server/src/features/message.ts';
import { type RuleShown, rulePage, ruleRow } from '../server/src/features/rulePage.ts';
import { ruleInfos } from '../server/src/rules/registry.ts';
import { familyOf, type RuleInfo } from '../server/src/rules/rule.ts';
import type { RuleExamples } from '../server/src/rules/ruleExamples.ts';
import { render } from '../server/src/text/message.ts';
import { changed, exampleDay, opened, unmarked } from '../test/support/examples.ts';
import { asBuiltOn } from '../test/support/judgeExamples.ts';
import { loadExamples } from '../test/support/loadExamples.ts';

/** Where the pages are, from the root of the project. */
export const ruleDocsFolder = 'docs/rules';

/** How many sentences a page shows of those that the examples bring up. */
const maxSentences = 4;

/** Path from the root of the project → content: a page for each rule. */
export function ruleDocs(): ReadonlyMap<string, string> {
  const examples = loadExamples();
  return new Map(ruleInfos.map((rule) => [pathOfPage(rule), docsPage(rule, examples.get(rule.id))]));
}

export function pathOfPage({ id }: RuleInfo): string {
  return `${ruleDocsFolder}/${id}.md`;
}

/** The page of a rule, with what it says of its examples. */
export function docsPage(rule: RuleInfo, example: RuleExamples | undefined): string {
  return `${rulePage(rule, shownBy(rule, example))}\n${say('feature.rule.generated')}\n`;
}

function shownBy({ id }: RuleInfo, example: RuleExamples | undefined): RuleShown | undefined {
  if (!example) return undefined;
  const texts = [example.fires, ...(example.alsoFires ?? []).map(({ change }) => changed(example.fires, change))];
  const fix = example.fixes?.find(({ on }) => on === undefined);
  const mending = fix?.change ?? example.silent[0]?.change;
  return {
    ...saidOf(id, texts, example.today),
    ...(example.today === undefined ? {} : { today: example.today }),
    bad: unmarked(example.fires),
    good: mending && {
      text: unmarked(changed(example.fires, mending)),
      mended: fix !== undefined,
    },
    silent: example.silent.map(({ name }) => name),
  };
}

/** What a rule says of some files, and the fixes that it offers for the first. */
function saidOf(id: string, texts: readonly string[], today = exampleDay): Pick<RuleShown, 'says' | 'fixes'> {
  const found = texts.map((text) => asBuiltOn(today)(opened(text)).filter(({ rule }) => rule === id));
  const says = new Set(found.flat().map((finding) => render(finding.message).replaceAll('<', '&lt;')));
  const fixes = new Map(
    (found[0] ?? [])
      .flatMap((finding) => finding.fixes())
      .map((fix) => [render(fix.title), fix.safe === true && fix.preferred === true]),
  );
  return {
    says: [...says].slice(0, maxSentences),
    fixes: [...fixes].map(([title, safe]) => ({ title, safe })),
  };
}

/** The page that lists all rules. */
export function ruleIndex(): string {
  const families = [...new Set(ruleInfos.map(({ id }) => familyOf(id)))];
  const blocks = families.map((family) => {
    const rows = ruleInfos.filter(({ id }) => familyOf(id) === family).map((rule) => ruleRow(rule, `${rule.id}.md`));
    return [`## ${family}`, '', say('feature.rule.index.head'), '|---|---|---|---|', ...rows].join('\n');
  });
  const intro = render(message('feature.rule.index.intro', { n: ruleInfos.length }));
  return `${[`# ${say('feature.rule.index.title')}`, intro, ...blocks].join('\n\n')}\n`;
}

function say(id: 'feature.rule.generated' | 'feature.rule.index.title' | 'feature.rule.index.head'): string {
  return render(message(id));
}
