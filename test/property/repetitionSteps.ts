/** All that bizha does with a text, step by step: what is timed to see that it takes time in proportion to the length. */

import type { CodeAction } from 'vscode-languageserver-protocol';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import { type CheckFormat, check, checkFormats } from '../../server/src/cli/check.ts';
import { fix } from '../../server/src/cli/fix.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import { configCompletionsAt } from '../../server/src/features/config/configCompletion.ts';
import { openConfig } from '../../server/src/features/config/configFile.ts';
import { configHoverAt } from '../../server/src/features/config/configHover.ts';
import { hasSafeFix } from '../../server/src/features/fixAll.ts';
import { type OfferedFix, fixesOf as offeredFixes } from '../../server/src/features/fixes.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { ignoreActions } from '../../server/src/features/ignoreActions.ts';
import { definitionAt } from '../../server/src/features/references/definition.ts';
import { referencesAt } from '../../server/src/features/references/references.ts';
import { documentSymbols } from '../../server/src/features/symbols.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { Operation } from '../../server/src/syntax/edit/operation.ts';
import { planEdits } from '../../server/src/syntax/edit/plan.ts';
import { render } from '../../server/src/text/message.ts';
import { exampleDay } from '../support/examples.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';
import { requestActions, resolveAction } from '../support/requestAndResolve.ts';
import type { Repeated } from './repetitions.ts';

/** One thing that is done; steps of one name count together. */
interface Step {
  readonly name: string;
  readonly run: () => unknown;
}

/** Reading the text, also after one key was pressed at places where it matters. */
function* readingSteps({ text, start, end }: Repeated): Generator<Step> {
  yield { name: 'parse', run: () => open(text).syntax };
  const snapshot = open(text);
  const { syntax } = snapshot;
  const first = syntax.sections[0];
  const firstKey = first ? (syntax.starts.get(first.unit) ?? 0) + first.key.span.start : 0;
  for (const at of new Set([0, firstKey, start, (start + end) >> 1, end, text.length]))
    for (const typed of [' ', '"'])
      yield {
        name: `key at ${at === firstKey ? 'the first key' : at < end ? 'the run' : 'the end'}`,
        run: () => typedAt(snapshot, at, typed),
      };
  if (text.length > 0)
    yield {
      name: 'a key taken away',
      run: () => afterEdits(snapshot, [{ span: { start, end: start + 1 }, text: '' }]).syntax,
    };
}

function typedAt(snapshot: Snapshot, at: number, text: string): unknown {
  const after = afterEdits(snapshot, [{ span: { start: at, end: at }, text }]);
  return [after.syntax, after.lines];
}

/** A configuration file: it is read, and asked about at places where it matters. */
function* configurationSteps({ text, start, end }: Repeated): Generator<Step> {
  yield { name: 'configuration', run: () => openConfig(text).findings.map((each) => render(each.message)) };
  const file = openConfig(text);
  for (const at of [0, start, (start + end) >> 1, end, text.length]) {
    yield { name: 'completion', run: () => configCompletionsAt(file, at) };
    yield { name: 'hover', run: () => configHoverAt(file, at) };
  }
}

/** What the editor asks for, at the places where it matters. */
function* editorSteps({ text, start, end }: Repeated): Generator<Step> {
  const snapshot = open(text);
  const { syntax } = snapshot;
  yield { name: 'comments', run: () => snapshot.directives };
  yield { name: 'topology', run: () => [snapshot.topology, snapshot.platform] };
  yield { name: 'findings', run: () => said(snapshot, findingsOf(snapshot, {}, exampleDay)) };
  yield { name: 'symbols', run: () => documentSymbols(snapshot) };
  const names = syntax.sections.flatMap(({ unit, key, entries }) => [
    (syntax.starts.get(unit) ?? 0) + key.span.start,
    ...(entries ?? []).slice(0, 1).map((entry) => (syntax.starts.get(entry.unit) ?? 0) + entry.pair.key.span.start),
  ]);
  const findings = findingsOf(snapshot, {}, exampleDay);
  for (const at of new Set([0, start, (start + end) >> 1, end, text.length, ...names.slice(0, 6)])) {
    yield { name: 'completion', run: () => completionsAt(snapshot, at, () => []) };
    yield { name: 'hover', run: () => hoverAt(snapshot, () => findings, at) };
    yield { name: 'definition', run: () => [definitionAt(snapshot, at), referencesAt(snapshot, at, true)] };
  }
}

function said(snapshot: Snapshot, findings: readonly Finding[]): string[] {
  return findings.flatMap(({ message, related, place, reach }) => {
    snapshot.rangeOf(place);
    reach();
    return [render(message), ...related.map((each) => render(each.message))];
  });
}

/** At most so many findings of one rule are mended: a run can make thousands of them. */
const perRule = 3;

/** Every fix of every finding, and the comments that silence it. */
function* fixSteps({ text }: Repeated): Generator<Step> {
  const snapshot = open(text);
  const counts = new Map<string, number>();
  const chosen = findingsOf(snapshot, {}, exampleDay).filter(({ rule }) => {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return (counts.get(rule) ?? 0) <= perRule;
  });
  for (const finding of chosen) {
    let offered: readonly OfferedFix[] = [];
    yield {
      name: `fixes of ${finding.rule}`,
      run: () => {
        offered = offeredFixes(snapshot, [finding]);
      },
    };
    for (const each of offered) yield { name: `${finding.rule}: ${each.title}`, run: () => each.edits() };
    for (const each of ignoreActions(snapshot, [finding])) yield { name: each.title, run: () => each.edits() };
  }
}

/** One operation of each kind, at places that are there and at places that are not. */
const operations: readonly Operation[] = [
  { op: 'set', path: ['bizha'], value: 1 },
  { op: 'set', path: ['group', 'version'], value: '2020' },
  { op: 'set', path: ['servers', 'New'], value: { roles: ['biztalk'], os: '2019' } },
  { op: 'set', path: ['servers', 'B', 'os'], value: '2022' },
  { op: 'set', path: ['requirements', 'always'], value: { survives: 'any-server' } },
  { op: 'set', path: ['bam', 'used'], value: true },
  { op: 'add', path: ['hosts', 'H', 'instances'], name: 'B' },
  { op: 'add', path: ['hosts', 'I', 'instances'], name: 'B', settings: { state: 'stopped' } },
  { op: 'drop', path: ['hosts', 'H', 'instances'], name: 'A' },
  { op: 'remove', path: ['group'] },
  { op: 'remove', path: ['servers', 'A', 'notes'] },
  { op: 'remove', path: ['sqlInstances'] },
];

/** Edits are planned. */
function* planningSteps({ text }: Repeated): Generator<Step> {
  const { syntax } = open(text);
  for (const operation of operations) {
    const name = `${operation.op} ${'path' in operation ? operation.path.join('.') : ''}`;
    yield { name, run: () => planEdits(text, syntax, [operation]) };
  }
}

/** The command line, with the text for its standard input; `format` for the reports. */
function* commandSteps({ text }: Repeated): Generator<Step> {
  const format = (name: CheckFormat): Step => ({
    name: `check --format ${name}`,
    run: () => check(['-'], { format: name, failOn: 'error', suppressions: true }, surroundingsOf(text)),
  });
  yield* checkFormats.map(format);
  const snapshot = open(text);
  const findings = findingsOf(snapshot, {}, exampleDay);
  // With the number of what is to be mended the work grows by more than the length of the text.
  const few = findings.length < 100 && hasSafeFix(snapshot, findings);
  if (few) yield { name: 'fix --diff', run: () => fix(['-'], { diff: true }, surroundingsOf(text)) };
}

/** The language server: a file is opened, and each of its actions is resolved. */
function* serverSteps({ text }: Repeated): Generator<Step> {
  let client: LanguageClient | undefined;
  let actions: readonly CodeAction[] = [];
  yield {
    name: 'actions are listed',
    run: async () => {
      client = await startClient();
      actions = await requestActions(client, text);
    },
  };
  for (const action of actions) yield { name: action.title, run: async () => client && resolveAction(client, action) };
  yield { name: 'the server stops', run: async () => client?.stop() };
}

function surroundingsOf(text: string): Parameters<typeof check>[2] {
  return {
    cwd: process.cwd(),
    stdin: inputOf(text),
    out: () => undefined,
    problem: () => undefined,
    colour: false,
    today: exampleDay,
    version: '0',
  };
}

async function* inputOf(text: string): AsyncGenerator<string> {
  yield text;
}

/** All that can be done with a text, by name. */
export const works = {
  reading: readingSteps,
  configuration: configurationSteps,
  editor: editorSteps,
  planning: planningSteps,
  fixes: fixSteps,
  commands: commandSteps,
  server: serverSteps,
} as const satisfies { readonly [name: string]: (repeated: Repeated) => Generator<Step> };

export type Work = keyof typeof works;
