/**
 * The command line. Parses arguments and sets the exit code; the work is done by one module for each command.
 */
import { Command, CommanderError, Option } from 'commander';
import { today } from '../lsp/today.ts';
import { themeNames } from '../render/theme.ts';
import { type Message, render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';
import { type CheckOptions, check, checkFormats } from './check.ts';
import { message } from './cliMessages.ts';
import type { DiagramOptions } from './diagram.ts';
import type { Environment } from './environment.ts';
import { exitCodes, failOnLevels } from './exitCode.ts';
import { type FixCommandOptions, fix, type PlanCommandOptions, plan } from './fix.ts';
import type { ImportCommandOptions } from './import.ts';
import { listRules, type RulesOptions } from './rules.ts';
import { type ScopesOptions, scopes } from './scopes.ts';
import { type SimulateOptions, simulate } from './simulate.ts';

/** Put in by the build. */
declare const bundleVersion: string;

const words = message.plain;

const program = new Command('bizha')
  .description(render(message('cli.description')))
  .version(bundleVersion)
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('check')
  .description(words('cli.check'))
  .argument('[paths...]', words('cli.check.paths'))
  .addOption(new Option('--format <format>', words('cli.check.format')).choices(checkFormats).default('text'))
  .addOption(new Option('--fail-on <severity>', words('cli.check.fail-on')).choices(failOnLevels).default('error'))
  .option('--no-suppressions', words('cli.check.no-suppressions'))
  .option('--baseline <file>', words('cli.check.baseline'))
  .option('--write-baseline <file>', words('cli.check.write-baseline'))
  .option('--today', words('cli.today'))
  .action(async (paths: string[], options: CheckOptions) => {
    process.exitCode = await check(paths, options, environment());
  });

program
  .command('simulate')
  .description(words('cli.simulate'))
  .argument('<file>', words('cli.simulate.file'))
  .requiredOption('--fail <name>', words('cli.simulate.fail'), (name: string, before: string[] = []) => [
    ...before,
    name,
  ])
  .option('--restart', words('cli.simulate.restart'), false)
  .option('--today', words('cli.today'))
  .addOption(new Option('--format <format>', words('cli.check.format')).choices(['text', 'json']).default('text'))
  .action(async (file: string, options: SimulateOptions) => {
    process.exitCode = await simulate(file, options, environment());
  });

program
  .command('scopes')
  .description(words('cli.scopes'))
  .argument('<file>', words('cli.simulate.file'))
  .addOption(new Option('--order <n>', words('cli.scopes.order')).choices(['1', '2', '3']).default('2'))
  .option('--for <name>', words('cli.scopes.for'))
  .option('--today', words('cli.today'))
  .addOption(
    new Option('--format <format>', words('cli.check.format')).choices(['text', 'json', 'csv']).default('text'),
  )
  .action(async (file: string, { order, ...options }: Omit<ScopesOptions, 'order'> & { order: '1' | '2' | '3' }) => {
    process.exitCode = await scopes(file, { ...options, order: ({ 1: 1, 2: 2, 3: 3 } as const)[order] }, environment());
  });

program
  .command('diagram')
  .description(words('cli.diagram'))
  .argument('<file>', words('cli.simulate.file'))
  .option('-o, --output <file>', words('cli.diagram.output'))
  .option('--force', words('cli.diagram.force'))
  .option('--fail <name>', words('cli.diagram.fail'), (name: string, before: string[] = []) => [...before, name])
  .option('--restart', words('cli.simulate.restart'), false)
  .option('--today', words('cli.today'))
  .addOption(new Option('--theme <theme>', words('cli.diagram.theme')).choices(themeNames).default('light'))
  .action(async (file: string, options: DiagramOptions) => {
    const { diagram } = await import('./diagram.ts');
    process.exitCode = await diagram(file, options, environment());
  });

program
  .command('fix')
  .description(words('cli.fix.command'))
  .argument('[paths...]', words('cli.check.paths'))
  .option('--rule <id>', words('cli.fix.rule'))
  .option('--diff', words('cli.fix.diff'))
  .option('--write', words('cli.fix.write'))
  .action(async (paths: string[], options: FixCommandOptions) => {
    process.exitCode = await fix(paths, options, environment());
  });

program
  .command('import')
  .description(words('cli.import'))
  .argument('<files...>', words('cli.import.files'))
  .option('-o, --output <file>', words('cli.import.output'))
  .option('--into <file>', words('cli.import.into'))
  .option('--environment <name>', words('cli.import.environment'))
  .option('--dry-run', words('cli.import.dry-run'))
  .addOption(new Option('--format <format>', words('cli.check.format')).choices(['text', 'json']).default('text'))
  .action(async (files: string[], options: ImportCommandOptions) => {
    const { importCommand } = await import('./import.ts');
    process.exitCode = await importCommand(files, options, environment());
  });

program
  .command('plan')
  .description(words('cli.plan.command'))
  .argument('[paths...]', words('cli.check.paths'))
  .option('--diff', words('cli.fix.diff'))
  .option('--write', words('cli.fix.write'))
  .option('--today', words('cli.plan.today'))
  .action(async (paths: string[], options: PlanCommandOptions) => {
    process.exitCode = await plan(paths, options, environment());
  });

program
  .command('rules')
  .description(words('cli.rules'))
  .argument('[id]', words('cli.rules.id'))
  .addOption(new Option('--format <format>', words('cli.check.format')).choices(['text', 'json']).default('text'))
  .action(async (id: string | undefined, options: RulesOptions) => {
    const { documentedPage } = await import('../lsp/node.ts');
    process.exitCode = listRules(id, options, environment(), documentedPage);
  });

program
  .command('lsp')
  .description(words('cli.lsp'))
  .option('--stdio', words('cli.lsp.stdio'))
  .action(async () => {
    const { startStdio } = await import('../lsp/node.ts');
    startStdio();
  });

function environment(): Environment {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe: no fault, and the exit code is what it is.
    if (error.code === 'EPIPE') return;
    fail(message('cli.cannot-print', { reason: error.code ?? error.message }));
    process.exit();
  });
  return {
    cwd: process.cwd(),
    stdin: process.stdin,
    out: (text) => process.stdout.write(text),
    problem: say,
    colour: process.stdout.hasColors?.() === true && process.env['NO_COLOR'] === undefined,
    today: today(),
    version: bundleVersion,
  };
}

/** One line about what went wrong. */
function say(text: string): void {
  process.stderr.write(`${oneLine(text)}\n`);
}

function fail(what: Message): void {
  say(render(what));
  process.exitCode = exitCodes.trouble;
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.clean : exitCodes.trouble;
  else {
    fail(message('cli.fault', { reason: String(error) }));
    if (error instanceof Error && error.stack !== undefined) process.stderr.write(`${error.stack}\n`);
  }
});
