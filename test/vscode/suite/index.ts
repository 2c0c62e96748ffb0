// The entry that VS Code loads as `extensionTestsPath`, in the server of the harness and on the desktop alike.
// It runs the test files beside it and tells the harness what it counted; it tests nothing itself.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { marks } from '../harness/suiteLog.mjs';

/** Called by VS Code; resolves when all tests have passed. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const grep = process.env['BIZHA_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    color: process.env['BIZHA_COLOR'] === '1',
    forbidOnly: true,
    ...(grep ? { grep } : {}),
  });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));

  console.log(marks.begin);
  const tally = await new Promise<{ passed: number; failed: number }>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
    // So that a run which never ends can be told apart.
    runner.on('hook', (hook) => console.log(`${marks.running}${hook.fullTitle()}`));
    runner.on('test', (test) => console.log(`${marks.running}${test.fullTitle()}`));
  });
  console.log(marks.tally + JSON.stringify(tally));
  console.log(marks.end);
  if (tally.failed > 0) throw new Error(`${tally.failed} tests failed`);
}
