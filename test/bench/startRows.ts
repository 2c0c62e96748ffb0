/** From nothing to the first answers: spawning a server, opening a file. */
import assert from 'node:assert/strict';
import { inTurn, startContest } from './contest.ts';
import { generateTopology } from './generateTopology.ts';
import type { ServerCommand } from './lspProcess.ts';
import { peerCommand } from './peer/peer.ts';
import { type Row, rowOf } from './rows.ts';
import { startToDiagnostics } from './typist.ts';

const openBars: Readonly<Record<number, number>> = { 1000: 1, 10000: 0.9 };
const firstLines = 200;
/** A wrong word, so that both have something to say. */
const firstText = generateTopology(firstLines).replace(/addressing: static$/m, '$&q');

/** Opening a text of each size, and spawning: so many times each, in turn. */
export async function startRows(server: ServerCommand, sizes: readonly number[], times: number): Promise<Row[]> {
  const rows: Row[] = [];
  const [start, peerStart]: [number[], number[]] = [[], []];
  for (const lines of sizes) {
    const text = generateTopology(lines);
    const [own, peer]: [number[], number[]] = [[], []];
    for (let round = 0; round < times; round++) {
      const contest = await startContest(server, text, round);
      own.push(contest.own.openMs);
      peer.push(contest.peer.openMs);
      start.push(contest.own.lsp.startMs);
      peerStart.push(contest.peer.lsp.startMs);
      await contest.stop();
    }
    rows.push(rowOf('open to diagnostics', lines, { own, peer }, { peer: openBars[lines] ?? 1 }));
  }
  const [first, peerFirst]: [number[], number[]] = [[], []];
  assert.equal(firstText.split('\n').length, firstLines + 1);
  for (let round = 0; round < times * 2; round++) {
    const [ours, theirs] = await inTurn(
      round,
      () => startToDiagnostics(server, firstText),
      () => startToDiagnostics(peerCommand({ debounce: false }), firstText),
    );
    first.push(ours);
    peerFirst.push(theirs);
  }
  return [
    ...rows,
    rowOf('spawn to the first diagnostics', firstLines, { own: first, peer: peerFirst }, { peer: 0.7 }),
    rowOf('spawn to the answer to initialize', 0, { own: start, peer: peerStart }, { peer: 0.35 }),
  ];
}
