/**
 * `bizha diagram FILE`: the group as a picture, printed or written to a file whose name says which kind. What a picture
 * shows is known to `render/`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { runToEnd } from '../failure/steps.ts';
import { answerSteps } from '../features/simulation/simulationReport.ts';
import { drawioSteps } from '../render/drawio.ts';
import { mermaidFileSteps } from '../render/mermaidFile.ts';
import { type Picture, pictureSteps } from '../render/picture.ts';
import { svgSteps } from '../render/svg.ts';
import { type ThemeName, themes } from '../render/theme.ts';
import { type Message, render } from '../text/message.ts';
import { message } from './cliMessages.ts';
import type { Environment } from './environment.ts';
import { exitCodes, refuse } from './exitCode.ts';
import { componentsNamed, openOne } from './oneFile.ts';
import { writeBeside } from './writeBeside.ts';

export interface DiagramOptions {
  readonly output?: string;
  readonly fail?: readonly string[];
  readonly restart: boolean;
  readonly theme: ThemeName;
  readonly today?: true;
  readonly force?: true;
}

/** How each kind of file is made of a picture, with what is to be said of it. */
const makers: Readonly<Record<string, (picture: Picture, theme: ThemeName, say: (note: Message) => void) => string>> = {
  '.svg': ({ layout, ...drawn }, theme) => runToEnd(svgSteps(layout, { ...drawn, theme: themes[theme] })),
  '.drawio': ({ layout, marks }) => runToEnd(drawioSteps(layout, marks)),
  '.mmd': (picture, _, say) => {
    const { text, note } = runToEnd(mermaidFileSteps(picture));
    if (note) say(note);
    return text;
  },
};

/** Draws, and prints or writes the picture; resolves to the exit code. */
export async function diagram(path: string, options: DiagramOptions, environment: Environment): Promise<number> {
  const { cwd, out } = environment;
  const name = options.output;
  const make = makers[name === undefined ? '.svg' : extname(name).toLowerCase()];
  if (!make) return refuse(environment, message('cli.diagram.extension', { path: name ?? '' }));
  const output = name === undefined ? undefined : resolve(cwd, name);
  const isThere = output !== undefined && existsSync(output);
  if (isThere && !options.force) return refuse(environment, message('cli.diagram.exists', { path: name ?? '' }));
  const opened = await openOne(path, environment);
  if ('troubles' in opened) return refuse(environment, ...opened.troubles);
  const { snapshot } = opened;
  const { ids, troubles } = componentsNamed((options.today ? snapshot.today : snapshot).graph, options.fail ?? []);
  if (troubles.length > 0) return refuse(environment, ...troubles);
  const view = options.today ? 'today' : 'as planned';
  const picture = runToEnd(
    pictureSteps(snapshot, { view, expanded: new Set(), failed: ids, answer: answerSteps, restart: options.restart }),
  );
  const text = make(picture, options.theme, (note) => environment.problem(render(note)));
  if (output === undefined) out(text);
  else {
    const why = await writeBeside(output, text, isThere ? await readFile(output).catch(() => undefined) : undefined);
    if (why !== undefined)
      return refuse(environment, message('cli.import.cannot-write', { path: name ?? '', reason: why }));
  }
  return exitCodes.clean;
}
