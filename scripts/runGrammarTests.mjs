// Runs the grammar tests: samples in test/grammar whose comments name the scopes that the grammar must give.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { root } from './setUp.mjs';
import { writeTally } from './tally.mjs';

const reports = join('out', 'results', 'grammar');
rmSync(join(root, reports), { recursive: true, force: true });
const outcome = run(
  process.execPath,
  [
    join('node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js'),
    ...['--config', 'package.json'],
    ...['--grammar', join('node_modules', 'tm-grammars', 'grammars', 'yaml.json')],
    ...['--xunit-report', reports],
    'test/grammar/**/*.bizha.yaml',
  ],
  { cwd: root, limitSeconds: 100 },
);
const failure = await outcome.then(
  () => undefined,
  (error) => error,
);

// One report per sample, one test case per line of it that makes a claim.
const text = readdirSync(join(root, reports))
  .map((name) => readFileSync(join(root, reports, name), 'utf8'))
  .join('');
const count = (pattern) => text.match(pattern)?.length ?? 0;
const failed = count(/<failure\b/g) + count(/<error\b/g);
writeTally({ passed: count(/<testcase\b/g) - failed, failed });
if (failure) throw failure;
