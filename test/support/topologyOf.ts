/** The model of a text, and what was wrong with its values as lines that can be read. */
import { parse } from '../../server/src/syntax/parse.ts';
import { rangeOf } from '../../server/src/syntax/syntax.ts';
import { render } from '../../server/src/text/message.ts';
import { link } from '../../server/src/topology/link.ts';
import type { Platform } from '../../server/src/topology/platform.ts';
import { readTopology } from '../../server/src/topology/readTopology.ts';
import type { Topology } from '../../server/src/topology/topology.ts';

export function topologyOf(text: string): Topology {
  return readTopology(parse(text));
}

export function platformOf(text: string): Platform {
  return link(topologyOf(text));
}

/** `rule «text» message`, one line for each problem; that the version is missing is left out. */
export function misread(text: string): string[] {
  const syntax = parse(text);
  return readTopology(syntax)
    .problems.filter((problem) => problem.rule !== 'format/missing-version')
    .map((problem) => {
      const { start, end } = rangeOf(syntax, problem.place);
      return `${problem.rule} «${text.slice(start, end)}» ${render(problem.message)}`;
    });
}
