/**
 * The command line: `bizha check`, `bizha lsp`. Parses arguments and sets the exit code; the work is done by one module for
 * each command.
 */
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { type MessageId, message, render } from '../text/messages/message.ts';
import { check } from './check.ts';
import { exitCodes, type FailOn, failOnLevels } from './exitCode.ts';

const say = (id: MessageId): string => render({ id, args: {} });

const program = new Command('bizha')
  .description(render(message('cli.description')))
  .version(version)
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('check')
  .description(say('cli.check'))
  .argument('[paths...]', say('cli.check.paths'))
  .addOption(new Option('--format <format>', say('cli.check.format')).choices(['text', 'json']).default('text'))
  .addOption(new Option('--fail-on <severity>', say('cli.check.fail-on')).choices(failOnLevels).default('error'))
  .action(async (paths: string[], options: { format: 'text' | 'json'; failOn: FailOn }) => {
    process.exitCode = await check(paths, options, {
      cwd: process.cwd(),
      stdin: process.stdin,
      out: (text) => process.stdout.write(text),
      problem: (text) => process.stderr.write(`${text}\n`),
      colour: process.stdout.hasColors?.() === true && process.env['NO_COLOR'] === undefined,
      today: new Date().toISOString().slice(0, 10),
    });
  });

program
  .command('lsp')
  .description(say('cli.lsp'))
  .option('--stdio', say('cli.lsp.stdio'))
  .action(async () => {
    const { startStdio } = await import('../lsp/node.ts');
    startStdio();
  });

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.clean : exitCodes.trouble;
});
