/** A simulated failure, or a rolling reboot, as Markdown to paste into a ticket or a plan. Names cannot break out of it. */
import type { Answers } from '../../failure/answers.ts';
import type { SimulationOptions } from '../../failure/simulate.ts';
import type { Steps } from '../../failure/steps.ts';
import { bullets, escaped, link, paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { rebootAlone, rebootItems } from '../trees/rebootItems.ts';
import type { TreeItem } from '../trees/treeItem.ts';
import { type ReportLine, type ReportSection, simulationReport, titleOf } from './simulationReport.ts';

export interface MarkdownOptions extends SimulationOptions {
  /** Whether the rolling reboot while the failure lasts is told too. */
  readonly reboot?: boolean;
}

/** The failure of the components `ids` together; of none, a rolling reboot. */
export function* simulationMarkdown(
  graph: Answers,
  ids: readonly string[],
  options: MarkdownOptions = {},
): Steps<string> {
  if (ids.length === 0) {
    const { title, items } = yield* rebootAlone(graph);
    return ended(`**${escaped(title)}**`, bullets(items.slice(1).map(turn)));
  }
  const { answer, sections } = simulationReport(graph, ids, options);
  const turns = options.reboot ? yield* rebootItems(graph, ids, options) : [];
  const reboot =
    turns.length === 0 ? '' : paragraphs(heading(message.plain('simulation.reboot')), bullets(turns.map(turn)));
  return ended(`**${escaped(answer.text)}**`, ...sections.map(sectionText), reboot);
}

/** What goes on as before is only counted. */
function sectionText(section: ReportSection): string {
  const lines = section.id === 'outcome:running' ? [] : section.lines;
  return paragraphs(heading(titleOf(section)), bullets(lines.map(lineText)));
}

function lineText({ name, text, page }: ReportLine): string {
  const said = text === '' ? escaped(name) : `${escaped(name)}: ${escaped(text)}`;
  return page === undefined ? said : `${said} (${link(message.text('feature.hover.documentation'), page)})`;
}

function turn({ label, description = '', children }: TreeItem): string {
  const names = children().map((child) => child.label);
  return escaped(`${label}: ${names.length === 0 ? description : names.join(', ')}`);
}

function heading(text: string): string {
  return `### ${escaped(text)}`;
}

function ended(...blocks: readonly string[]): string {
  return `${paragraphs(...blocks)}\n`;
}
