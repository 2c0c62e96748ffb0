/** How key to diagnostics of our server grows with the text. */
import { checkOwn } from './contest.ts';
import { generateTopology } from './generateTopology.ts';
import type { ServerCommand } from './lspProcess.ts';
import { type Row, valueRow } from './rows.ts';
import { plainSpots, statesOf } from './spots.ts';
import { median } from './statistics.ts';
import { startTypist } from './typist.ts';

const [small, most] = [1000, 50_000];
const bar = 10;

/** The most lines against the fewest, so many keys at each place, in turn. */
export async function growthRow(server: ServerCommand, rounds: number): Promise<Row> {
  const texts = [small, most].map((lines) => generateTopology(lines));
  const typists = await Promise.all(texts.map((text) => startTypist(server, text)));
  const times: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round++)
    for (const [index, text] of texts.entries())
      for (const spot of plainSpots(text))
        for (const n of statesOf(spot).keys()) {
          const answer = await typists[index]?.key(spot, n, { of: 'diagnostics' });
          if (!answer) continue;
          checkOwn(spot, n, answer);
          if (round >= 0) times[index as 0 | 1].push(answer.ms);
        }
  await Promise.all(typists.map(({ lsp }) => lsp.stop()));
  const [few, many] = times;
  return valueRow('growth of key to diagnostics', most, median(many) / median(few), { to: 'small', bar });
}
