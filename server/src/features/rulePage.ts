/**
 * The page of a rule, as Markdown: the one text that the documentation, the command line and reports show. Everything in
 * it is read from the registry and the message table; the caller hands in the examples.
 */

import { canBeSilenced, familyOf, type RuleInfo } from '../rules/rule.ts';
import { render } from '../text/message.ts';
import { documentationPage } from '../vocabulary/documentation.ts';
import { bullets, code, documentationLink, link, paragraphs } from './markdown.ts';
import { type MessageKey, message } from './message.ts';

/** What the examples of a rule show; for the documentation. */
export interface RuleShown {
  /** What it says of its example. */
  readonly says: readonly string[];
  /** A file on which it reports. */
  readonly bad: string;
  /** The day on which that file is read, where the rule asks for it. */
  readonly today?: string;
  /** That file, mended by a fix, or as it must be for the rule to be silent. */
  readonly good: { readonly text: string; readonly mended: boolean } | undefined;
  /** The cases in which it is silent. */
  readonly silent: readonly string[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
}

/** The page, from its title to the pages that it rests on; ends with a line end. */
export function rulePage(rule: RuleInfo, shown?: RuleShown): string {
  return `${paragraphs(
    `# ${rule.id}: ${titleOf(rule)}`,
    head(rule),
    section('feature.rule.heading.says', bullets(shown?.says ?? templatesOf(rule))),
    section('feature.rule.heading.why', whyOf(rule)),
    shown && section('feature.rule.heading.bad', paragraphs(dayOf(shown), yaml(shown.bad))),
    shown?.good &&
      section(shown.good.mended ? 'feature.rule.heading.good' : 'feature.rule.heading.fine', yaml(shown.good.text)),
    shown && section('feature.rule.heading.silent', bullets(shown.silent)),
    shown && section('feature.rule.heading.fixes', fixesOf(shown)),
    section('feature.rule.heading.silence', silenceOf(rule)),
    section('feature.rule.heading.applies', rule.applies ? render(rule.applies) : say('feature.rule.applies.all')),
    section('feature.rule.heading.sources', sourcesOf(rule)),
  )}\n`;
}

/** What a rule is about, in one line. */
export function titleOf(rule: RuleInfo): string {
  return render(rule.title);
}

/** Where the documentation of the product speaks of what a rule is about; the guide to availability where it does not. */
export function helpAddress({ sources }: RuleInfo): string {
  return documentationPage(sources[0] ?? 'tg/planning-for-high-availability2');
}

/** Why it matters: what goes wrong, then how far that reaches and when it shows. */
export function whyOf({ matters, scope, phase, impossible }: RuleInfo): string {
  const when =
    phase === undefined || phase === 'run'
      ? ''
      : ` ${say('feature.rule.why.phase', { phase: message(`phase.${phase}`) })}`;
  return paragraphs(
    render(matters),
    `${say(`feature.rule.why.${scope}`)}${when}`,
    impossible && say('feature.rule.why.impossible'),
  );
}

function head({ id, kind, severity }: RuleInfo): string {
  return say('feature.rule.head', {
    severity: message(`severity.${severity}`),
    kind: message(`feature.rule.kind.${kind}`),
    letter: kind,
    family: familyOf(id),
    moves: message(`feature.rule.moves.${kind}`),
  });
}

function dayOf({ today }: RuleShown): string | undefined {
  return today === undefined ? undefined : say('feature.rule.today', { today });
}

/** The sentences that a rule can say, with the names of what is put in. */
export function templatesOf({ sentences }: RuleInfo): string[] {
  return [...new Set(sentences)].filter((text) => /[ .]/.test(text));
}

function silenceOf(rule: RuleInfo): string {
  const { id, kind } = rule;
  if (!canBeSilenced(rule))
    return say('feature.rule.silence.never', {
      why: message(kind === 'C' ? 'feature.rule.silence.never.C' : 'feature.rule.silence.never.M'),
      rule: id,
      setting: setting(rule, 'warning'),
    });
  const reason = say('feature.rule.silence.reason');
  return paragraphs(
    say('feature.rule.silence.comment'),
    yaml(`# bizha-ignore ${id}: ${reason}\n# bizha-ignore-file ${id}: ${reason}\n`),
    say('feature.rule.silence.settings', { rule: id, setting: setting(rule, 'off') }),
  );
}

function setting({ id }: RuleInfo, severity: string): string {
  return `{ "${id}": "${severity}" }`;
}

function sourcesOf({ ofFormat, sources }: RuleInfo): string {
  if (sources.length > 0) return bullets(sources.map(documentationLink));
  return say(ofFormat ? 'feature.rule.sources.format' : 'feature.rule.sources.none');
}

function fixesOf({ fixes }: RuleShown): string {
  if (fixes.length === 0) return say('feature.rule.fixes.none');
  return bullets(fixes.map(({ title, safe }) => (safe ? say('feature.rule.fixes.safe', { title }) : title)));
}

function section(heading: MessageKey, body: string): string | undefined {
  return body === '' ? undefined : `## ${message.plain(heading)}\n\n${body}`;
}

/** Fenced so that nothing in the text ends the block. */
function yaml(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.endsWith('\n') ? text : `${text}\n`}${fence}`;
}

const say = message.text;

/** A row of the list of rules. */
export function ruleRow(rule: RuleInfo, address: string): string {
  const severity = say(`severity.${rule.severity}`);
  return `| ${link(code(rule.id), address)} | ${titleOf(rule)} | ${severity} | ${rule.kind} |`;
}
