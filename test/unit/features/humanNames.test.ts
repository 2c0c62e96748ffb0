/**
 * What people read holds no machine's names: every label, tooltip, hover, lens and message over all examples and templates
 * is collected and searched for ids of the form `kind:name`, for escaped addresses and for addresses of files.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd, type Steps } from '../../../server/src/failure/steps.ts';
import { dependencyItemAt, neededBy, needing } from '../../../server/src/features/dependencyItems.ts';
import { failureLenses } from '../../../server/src/features/failureLenses.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { simulationView } from '../../../server/src/features/simulationTree.ts';
import { childrenOf } from '../../../server/src/features/trees/childrenOf.ts';
import { componentsTree } from '../../../server/src/features/trees/componentsTree.ts';
import { scopesTree } from '../../../server/src/features/trees/scopesTree.ts';
import type { TreeItem, TreeQuestion } from '../../../server/src/features/trees/treeItem.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';
import { render } from '../../../server/src/text/message.ts';
import { entityKinds } from '../../../server/src/vocabulary/entityKind.ts';
import { exampleDay } from '../../support/examples.ts';

interface Said {
  readonly where: string;
  readonly text: string;
}

const kinds = [...entityKinds, 'service', 'hostInstance'].join('|');
const machineNames: readonly RegExp[] = [new RegExp(`\\b(?:${kinds}):[^\\s"]`), /%[0-9A-F]{2}/i, /\bfile:\S/i];

/** Workloads: `Receive/receive/FILE`. */
const workloadId = /\/(?:receive|send|orchestration|receiveLocation|sendPort)\//;

const folder = (name: string): string[] => readdirSync(name).map((each) => `${name}/${each}`);
const files = new Map([
  ...folder('examples').flatMap((path) =>
    path.endsWith('.bizha.yaml') ? [[path, readFileSync(path, 'utf8')] as const] : [],
  ),
  ...templates(),
]);

/** The templates of whole topologies, with what stands at their tab stops. */
function templates(): (readonly [string, string])[] {
  const snippets: Readonly<Record<string, { prefix: string; body: readonly string[] }>> = JSON.parse(
    readFileSync('snippets/topologies.json', 'utf8'),
  );
  return Object.values(snippets)
    .filter(({ prefix }) => /^bizha-(?:small|medium|large)$/.test(prefix))
    .map(({ prefix, body }) => [
      prefix,
      body
        .join('\n')
        .replaceAll(/\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\d+/g, (_, text, choice) => text ?? choice ?? ''),
    ]);
}

describe('what people read names things as people do', () => {
  it('finds what it looks for', () => {
    for (const text of ['server:SQL01', '"service:msdtc@SQL01"', 'Rx/receive/FILE', '/file%3A%2F', 'file:///a'])
      assert.ok(isMachineName(text), text);
    for (const text of ['SQL01: { roles: [sql] }', 'MSDTC on SQL01', '62%', 'a file'])
      assert.ok(!isMachineName(text), text);
  });

  for (const [name, text] of files)
    it(name, () => {
      const snapshot = open(text);
      const findings = findingsOf(snapshot, {}, exampleDay);
      const said = [...inFindings(findings), ...inTrees(snapshot, findings), ...inText(snapshot, findings)];
      assert.ok(said.length > 50);
      const wrong = said.filter(isWrong).map(({ where, text: what }) => `${where}: ${what}`);
      assert.deepEqual([...new Set(wrong)], []);
    });
});

function isWrong({ text }: Said): boolean {
  return isMachineName(text);
}

/** Addresses of documentation pages are meant for machines. */
function isMachineName(text: string, patterns: readonly RegExp[] = [...machineNames, workloadId]): boolean {
  const read = text.replaceAll(/\]\([^)]*\)/g, ']');
  return patterns.some((pattern) => pattern.test(read));
}

function inFindings(findings: readonly Finding[]): Said[] {
  return findings.flatMap(({ rule, message, related, fixes }) =>
    [message, ...related.map((each) => each.message), ...fixes().map(({ title }) => title)].map((each) => ({
      where: rule,
      text: render(each),
    })),
  );
}

function inTrees(snapshot: Snapshot, findings: readonly Finding[]): Said[] {
  const scopes = scopesTree(snapshot, findings);
  const failed = snapshot.graph.components.map(({ id }) => simulationView(snapshot, [id]));
  return [
    ...inItems(snapshot, findings, [...scopes, ...componentsTree(snapshot, findings)], 2),
    ...failed.flatMap(({ title, items, marks }) => [
      { where: 'simulation', text: title },
      ...marks.map(({ text }) => ({ where: 'mark', text })),
      ...inItems(snapshot, findings, items, 0),
    ]),
  ];
}

/** Everything about some items and below them; `depth` questions, one below the other, are asked. */
function inItems(snapshot: Snapshot, findings: readonly Finding[], items: readonly TreeItem[], depth: number): Said[] {
  const answersTo = (question: TreeQuestion | undefined): readonly TreeItem[] =>
    question === undefined || depth === 0 ? [] : runToEnd(childrenOf(snapshot, question, () => inOneStep(findings)));
  return items.flatMap((item) => [
    ...[item.label, item.description, item.kindName, item.tooltip()].flatMap((text) =>
      text === undefined ? [] : [{ where: item.id, text }],
    ),
    ...inItems(snapshot, findings, item.children(), depth),
    ...inItems(snapshot, findings, answersTo(item.question), depth - 1),
  ]);
}

function* inOneStep<T>(value: T): Steps<T> {
  yield;
  return value;
}

/** Lenses, and hovers and call hierarchies at the beginning of each word. */
function inText(snapshot: Snapshot, findings: readonly Finding[]): Said[] {
  const lenses = runToEnd(failureLenses(snapshot, 'all')).map(({ said }) => ({ where: 'lens', text: said().title }));
  const offsets = [...snapshot.text.matchAll(/[\w.-]+/g)].map(({ index }) => index);
  return [...lenses, ...offsets.flatMap((offset) => atOffset(snapshot, findings, offset))];
}

function atOffset(snapshot: Snapshot, findings: readonly Finding[], offset: number): Said[] {
  const hover = hoverAt(snapshot, () => findings, offset);
  const item = dependencyItemAt(snapshot, offset);
  const items = item ? [item, ...neededBy(snapshot, item.id), ...needing(snapshot, item.id)] : [];
  return [
    ...(hover ? [{ where: `hover at ${offset}`, text: hover.text }] : []),
    ...items.map(({ name, detail }) => ({ where: `hierarchy at ${offset}`, text: `${name} ${detail}` })),
  ];
}
