/**
 * How fast the failure engine answers on large topologies, each against what it replaces: single points of failure for
 * all workloads against trying every candidate, and pairs that stop the system against parsing the file.
 */
import { LineCounter, parseDocument } from 'yaml';
import { open } from '../../server/src/analysis/snapshot.ts';
import type { Answers } from '../../server/src/failure/answers.ts';
import { cutSets } from '../../server/src/failure/cutSets.ts';
import { singleImpacts } from '../../server/src/failure/singleImpacts.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { impactOfAll } from '../property/definition/byEvaluation.ts';

import { generateTopology } from './generateTopology.ts';
import { type Row, valueRow } from './rows.ts';
import { median } from './statistics.ts';

const warmUp = 3;
const runs = 5;
/** More candidates than this are not all tried one by one, which would take minutes, but so many of them, evenly spread. */
const triedAtMost = 1000;
const sample = 200;
const singlesBar = 0.02;
const pairsBar = 5;

type Shown = Readonly<Record<string, string | number>>;

/** Measures and prints: 1,000 and 10,000 components. */
export function failureBench(): Row[] {
  const thousand = withComponents(1000);
  const tenThousand = withComponents(10_000);
  const [small, large] = [singles(thousand.graph), singles(tenThousand.graph)];
  const pairs = [pairsOfSystem('generated', thousand), pairsOfSystem('all on two servers', onTwoServers(1000))];
  console.log(
    `single points of failure for all workloads, as a ratio to each candidate one by one (median of ${runs})`,
  );
  console.table([small.row, large.row]);
  console.log(`sets of order 2 that stop the system, in parses of the same file (median of ${runs})`);
  console.table(pairs.map(({ row }) => row));
  return [
    valueRow('single points of failure at 10,000 components', 0, large.ratio, { to: 'naive', bar: singlesBar }),
    ...pairs.map(({ ratio, row }) =>
      valueRow(`order-2 sets at 1,000 components, ${row['topology']}`, 0, ratio, { to: 'parse', bar: pairsBar }),
    ),
  ];
}

interface Subject {
  readonly text: string;
  readonly graph: Answers;
}

/** A generated topology of about so many components, at least that many. */
function withComponents(count: number): Subject {
  const make = (lines: number): Subject => {
    const text = generateTopology(lines);
    return { text, graph: open(text).answers };
  };
  const probe = 2000;
  let lines = Math.round((count / make(probe).graph.components.length) * probe);
  for (;;) {
    const made = make(lines);
    if (made.graph.components.length >= count) return made;
    lines += Math.ceil(lines / 100);
  }
}

/** The opposite of many units beside each other: every host on the same two servers, so that many pairs stop it all. */
function onTwoServers(count: number): Subject {
  const hosts = Math.ceil(count / 3);
  const text = [
    'bizha: 1',
    'servers:',
    ...['BTS01', 'BTS02'].map((name) => `  ${name}: { roles: [biztalk] }`),
    ...['SQL01', 'SQL02'].map((name) => `  ${name}: { roles: [sql] }`),
    'clusters:',
    '  SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: { resources: [network-name, disk, msdtc] } } }',
    'sqlInstances:',
    '  DB: { on: SQLCLU/SQL }',
    'databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }',
    'masterSecretServer: SQLCLU/SQL',
    'hosts:',
    ...Array.from({ length: hosts }, (_, n) => `  Host${n}: { instances: [BTS01, BTS02], send: [SFTP] }`),
  ].join('\n');
  return { text: `${text}\n`, graph: open(`${text}\n`).answers };
}

function singles(graph: Answers): { readonly row: Shown; readonly ratio: number } {
  const candidates = graph.components.filter(({ candidate }) => candidate);
  const step = candidates.length <= triedAtMost ? 1 : Math.floor(candidates.length / sample);
  const tried = candidates.filter((_, index) => index % step === 0);
  const all = medianOf(() => runToEnd(singleImpacts(graph)));
  // Hundreds of evaluations of the whole graph are steady without a median.
  for (const { id } of tried.slice(0, 20)) impactOfAll(graph, [id]);
  const started = performance.now();
  for (const { id } of tried) impactOfAll(graph, [id]);
  const oneByOne = ((performance.now() - started) / tried.length) * candidates.length;
  const ratio = rounded(all / oneByOne, 4);
  const row = {
    components: graph.components.length,
    candidates: candidates.length,
    'all at once, ms': rounded(all, 1),
    'one by one, ms': rounded(oneByOne, 0),
    'of them tried': step === 1 ? 'all' : `${tried.length}, scaled`,
    ratio,
  };
  return { row, ratio };
}

function pairsOfSystem(topology: string, { text, graph }: Subject): { readonly row: Shown; readonly ratio: number } {
  const parse = medianOf(() => parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false }));
  const search = medianOf(() => runToEnd(cutSets(graph, { order: 2 })));
  const found = runToEnd(cutSets(graph, { order: 2 }));
  const ratio = rounded(search / parse, 2);
  const row = {
    topology,
    components: graph.components.length,
    lines: text.split('\n').length - 1,
    'parse, ms': rounded(parse, 1),
    'sets, ms': rounded(search, 1),
    'sets found': found?.sets.length ?? 0,
    parses: ratio,
  };
  return { row, ratio };
}

/** The median time of `work`, ms, when it is warm. */
function medianOf(work: () => unknown): number {
  for (let run = 0; run < warmUp; run++) work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return median(times);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
