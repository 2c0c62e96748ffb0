/**
 * `npm run bench [-- --lines 1000,10000] [--keys 25]`: how fast the built server answers, as ratios to one parse of the
 * same text in the same run, and then how fast the failure engine does; `--failure`: that alone. Absolute times depend on
 * the machine; ratios hardly do.
 */
import { parseArgs } from 'node:util';
import { LineCounter, parseDocument } from 'yaml';
import { failureBench } from './failureBench.ts';
import { generateTopology } from './generateTopology.ts';
import { startLsp } from './lspProcess.ts';
import { findSpot, openFor } from './measure.ts';
import { median, quantile } from './statistics.ts';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000,10000' },
    keys: { type: 'string', default: '25' },
    failure: { type: 'boolean', default: false },
  },
});
const warmUp = 4;

/** One warm parse: the unit of all ratios. */
function parseOnce(text: string): number {
  const started = performance.now();
  parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false });
  return performance.now() - started;
}

async function measure(lines: number, keys: number): Promise<Record<string, string | number>> {
  const text = generateTopology(lines);
  const lsp = await startLsp(process.execPath, ['dist/server.cjs', '--stdio']);
  try {
    const uri = 'file:///bench/group.bizha.yaml';
    const typist = await openFor({ lsp, uri, languageId: 'bizha', text, versions: true }, findSpot(text));
    const measured = {
      parse: [] as number[],
      diagnostics: [] as number[],
      hover: [] as number[],
      completion: [] as number[],
    };
    for (let round = -warmUp; round < keys; round++) {
      const sample = {
        parse: parseOnce(text),
        diagnostics: await typist.keyToDiagnostics(),
        hover: await typist.keyToHover(),
        completion: await typist.keyToCompletion(),
      };
      if (round >= 0)
        for (const name of ['parse', 'diagnostics', 'hover', 'completion'] as const) measured[name].push(sample[name]);
    }
    const parse = median(measured.parse);
    const ratio = (ms: number): number => Number((ms / parse).toFixed(3));
    return {
      lines,
      'parse, ms': Number(parse.toFixed(1)),
      'key to diagnostics': ratio(median(measured.diagnostics)),
      'its p95': ratio(quantile(measured.diagnostics, 0.95)),
      'key to hover': ratio(median(measured.hover)),
      'key to completion': ratio(median(measured.completion)),
      open: ratio(typist.openMs),
      'memory, MiB': Number(lsp.residentMiB().toFixed(0)),
      'start, ms': Number(lsp.startMs.toFixed(0)),
    };
  } finally {
    await lsp.stop();
  }
}

if (!values.failure) {
  const rows: Record<string, string | number>[] = [];
  for (const lines of values.lines.split(',').map(Number)) rows.push(await measure(lines, Number(values.keys)));
  console.log(`node ${process.version}; every column without a unit is a multiple of one parse of the same text`);
  console.table(rows);
}
failureBench();
