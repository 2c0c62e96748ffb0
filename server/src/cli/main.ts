/**
 * The command line. Parses arguments and sets the exit code; the work is done by one module for each command.
 */
import { Command, CommanderError, Option } from 'commander';

import { type MessageId, message, render } from '../text/messages/message.ts';
import { type CheckOptions, check, checkFormats, type Surroundings } from './check.ts';
import { exitCodes, failOnLevels } from './exitCode.ts';
import { type FixOptions, fix } from './fix.ts';
import { listRules, type RulesOptions } from './rules.ts';
import { type ScopesOptions, scopes } from './scopes.ts';
import { type SimulateOptions, simulate } from './simulate.ts';

/** Put in by the build. */
declare const bundleVersion: string;

const say = (id: MessageId): string => render({ id, args: {} });

const program = new Command('bizha')
  .description(render(message('cli.description')))
  .version(bundleVersion)
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('check')
  .description(say('cli.check'))
  .argument('[paths...]', say('cli.check.paths'))
  .addOption(new Option('--format <format>', say('cli.check.format')).choices(checkFormats).default('text'))
  .addOption(new Option('--fail-on <severity>', say('cli.check.fail-on')).choices(failOnLevels).default('error'))
  .option('--no-suppressions', say('cli.check.no-suppressions'))
  .option('--baseline <file>', say('cli.check.baseline'))
  .option('--write-baseline <file>', say('cli.check.write-baseline'))
  .action(async (paths: string[], options: CheckOptions) => {
    process.exitCode = await check(paths, options, surroundings());
  });

program
  .command('simulate')
  .description(say('cli.simulate'))
  .argument('<file>', say('cli.simulate.file'))
  .requiredOption('--fail <name>', say('cli.simulate.fail'), (name: string, before: string[] = []) => [...before, name])
  .option('--restart', say('cli.simulate.restart'), false)
  .addOption(new Option('--format <format>', say('cli.check.format')).choices(['text', 'json']).default('text'))
  .action(async (file: string, options: SimulateOptions) => {
    process.exitCode = await simulate(file, options, surroundings());
  });

program
  .command('scopes')
  .description(say('cli.scopes'))
  .argument('<file>', say('cli.simulate.file'))
  .addOption(new Option('--order <n>', say('cli.scopes.order')).choices(['1', '2', '3']).default('2'))
  .option('--for <name>', say('cli.scopes.for'))
  .addOption(new Option('--format <format>', say('cli.check.format')).choices(['text', 'json', 'csv']).default('text'))
  .action(async (file: string, { order, ...options }: Omit<ScopesOptions, 'order'> & { order: '1' | '2' | '3' }) => {
    process.exitCode = await scopes(
      file,
      { ...options, order: ({ 1: 1, 2: 2, 3: 3 } as const)[order] },
      surroundings(),
    );
  });

program
  .command('fix')
  .description(say('cli.fix.command'))
  .argument('[paths...]', say('cli.check.paths'))
  .option('--rule <id>', say('cli.fix.rule'))
  .option('--diff', say('cli.fix.diff'))
  .option('--write', say('cli.fix.write'))
  .action(async (paths: string[], options: FixOptions) => {
    process.exitCode = await fix(paths, options, surroundings());
  });

program
  .command('rules')
  .description(say('cli.rules'))
  .argument('[id]', say('cli.rules.id'))
  .addOption(new Option('--format <format>', say('cli.check.format')).choices(['text', 'json']).default('text'))
  .action((id: string | undefined, options: RulesOptions) => {
    process.exitCode = listRules(id, options, surroundings());
  });

program
  .command('lsp')
  .description(say('cli.lsp'))
  .option('--stdio', say('cli.lsp.stdio'))
  .action(async () => {
    const { startStdio } = await import('../lsp/node.ts');
    startStdio();
  });

function surroundings(): Surroundings {
  // A reader that has seen enough, such as `head`, closes the pipe: that is the end, and no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    cwd: process.cwd(),
    stdin: process.stdin,
    out: (text) => process.stdout.write(text),
    problem: (text) => process.stderr.write(`${text}\n`),
    colour: process.stdout.hasColors?.() === true && process.env['NO_COLOR'] === undefined,
    today: new Date().toISOString().slice(0, 10),
    version: bundleVersion,
  };
}

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.clean : exitCodes.trouble;
});
