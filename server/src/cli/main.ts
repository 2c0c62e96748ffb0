/**
 * The command line. Parses arguments and sets the exit code; the work is done by one module for each command.
 */
import { Command, CommanderError, Option } from 'commander';
import { today } from '../lsp/today.ts';
import { themeNames } from '../render/theme.ts';
import { type Message, render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';
import { check, checkFormats } from './check.ts';
import { message } from './cliMessages.ts';
import type { DiagramOptions } from './diagram.ts';
import type { Environment } from './environment.ts';
import { exitCodes, failOnLevels } from './exitCode.ts';
import { fix, plan } from './fix.ts';
import type { ImportCommandOptions } from './import.ts';
import { listRules, type RulesOptions } from './rules.ts';
import { scopes } from './scopes.ts';
import { simulate } from './simulate.ts';

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
  .addOption(format(checkFormats))
  .addOption(new Option('--fail-on <severity>', words('cli.check.fail-on')).choices(failOnLevels).default('error'))
  .option('--no-suppressions', words('cli.check.no-suppressions'))
  .option('--baseline <file>', words('cli.check.baseline'))
  .option('--write-baseline <file>', words('cli.check.write-baseline'))
  .option('--today', words('cli.today'))
  .action(exits(check));

program
  .command('simulate')
  .description(words('cli.simulate'))
  .argument('<file>', words('cli.simulate.file'))
  .requiredOption('--fail <name>', words('cli.simulate.fail'), oneMore)
  .option('--restart', words('cli.simulate.restart'), false)
  .option('--today', words('cli.today'))
  .addOption(format(['text', 'json']))
  .action(exits(simulate));

program
  .command('scopes')
  .description(words('cli.scopes'))
  .argument('<file>', words('cli.simulate.file'))
  .addOption(new Option('--order <n>', words('cli.scopes.order')).choices(['1', '2', '3']).default('2'))
  .option('--for <name>', words('cli.scopes.for'))
  .option('--today', words('cli.today'))
  .addOption(format(['text', 'json', 'csv']))
  .action(exits(scopes));

program
  .command('diagram')
  .description(words('cli.diagram'))
  .argument('<file>', words('cli.simulate.file'))
  .option('-o, --output <file>', words('cli.diagram.output'))
  .option('--force', words('cli.diagram.force'))
  .option('--fail <name>', words('cli.diagram.fail'), oneMore)
  .option('--restart', words('cli.simulate.restart'), false)
  .option('--today', words('cli.today'))
  .addOption(new Option('--theme <theme>', words('cli.diagram.theme')).choices(themeNames).default('light'))
  .action(
    exits(async (file: string, options: DiagramOptions, environment) => {
      const { diagram } = await import('./diagram.ts');
      return diagram(file, options, environment);
    }),
  );

program
  .command('fix')
  .description(words('cli.fix.command'))
  .argument('[paths...]', words('cli.check.paths'))
  .option('--rule <id>', words('cli.fix.rule'))
  .option('--diff', words('cli.fix.diff'))
  .option('--write', words('cli.fix.write'))
  .action(exits(fix));

program
  .command('import')
  .description(words('cli.import'))
  .argument('<files...>', words('cli.import.files'))
  .option('-o, --output <file>', words('cli.import.output'))
  .option('--into <file>', words('cli.import.into'))
  .option('--environment <name>', words('cli.import.environment'))
  .option('--dry-run', words('cli.import.dry-run'))
  .addOption(format(['text', 'json']))
  .action(
    exits(async (files: string[], options: ImportCommandOptions, environment) => {
      const { importCommand } = await import('./import.ts');
      return importCommand(files, options, environment);
    }),
  );

program
  .command('plan')
  .description(words('cli.plan.command'))
  .argument('[paths...]', words('cli.check.paths'))
  .option('--diff', words('cli.fix.diff'))
  .option('--write', words('cli.fix.write'))
  .option('--today', words('cli.plan.today'))
  .action(exits(plan));

program
  .command('rules')
  .description(words('cli.rules'))
  .argument('[id]', words('cli.rules.id'))
  .addOption(format(['text', 'json']))
  .action(
    exits(async (id: string | undefined, options: RulesOptions, environment) => {
      const { documentedPage } = await import('../lsp/node.ts');
      return listRules(id, options, environment, documentedPage);
    }),
  );

program
  .command('lsp')
  .description(words('cli.lsp'))
  .option('--stdio', words('cli.lsp.stdio'))
  .action(async () => {
    const { startStdio } = await import('../lsp/node.ts');
    startStdio();
  });

/** `--format`; without it the first of `forms`. */
function format(forms: readonly string[]): Option {
  return new Option('--format <format>', words('cli.check.format')).choices(forms).default(forms[0]);
}

/** The values of an option that may be repeated. */
function oneMore(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What commander calls for a command: the exit code is that of the command. */
function exits<Subject, Options>(
  command: (subject: Subject, options: Options, environment: Environment) => Promise<number>,
): (subject: Subject, options: Options) => Promise<void> {
  return async (subject, options) => {
    process.exitCode = await command(subject, options, environmentOf());
  };
}

function environmentOf(): Environment {
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
