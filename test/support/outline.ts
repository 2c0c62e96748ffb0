/** What was understood of a text, and what was not, as lines that can be read. */
import type { Node, Unit } from '../../server/src/syntax/node.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { rangeOf } from '../../server/src/syntax/syntax.ts';
import { render } from '../../server/src/text/message.ts';

/** `servers.A.os = "2019"`, one line for each value, in the order of the text. */
export function outline(text: string): string[] {
  return parse(text).sections.flatMap((section) => {
    const name = section.key.text;
    if (!section.entries) return lines(name, section.value);
    return [`${name} =`, ...section.entries.flatMap(({ pair }) => lines(`${name}.${pair.key.text}`, pair.value))];
  });
}

function lines(path: string, node: Node): string[] {
  const anchor = node.kind !== 'alias' && node.anchor !== undefined ? `&${node.anchor} ` : '';
  switch (node.kind) {
    case 'scalar':
      return [`${path} = ${anchor}${JSON.stringify(node.value)}`];
    case 'alias':
      return [`${path} = *${node.name}`];
    case 'sequence':
      return [
        `${path} = ${anchor}[${node.items.length}]`,
        ...node.items.flatMap((item, index) => lines(`${path}.${index}`, item)),
      ];
    case 'mapping':
      return [
        `${path} =${anchor ? ` ${anchor.trim()}` : ''}`,
        ...node.pairs.flatMap((pair) => lines(`${path}.${pair.key.text}`, pair.value)),
      ];
  }
}

/** `line: «text» message`, one line for each problem; lines count from one. */
export function problems(text: string): string[] {
  const syntax = parse(text);
  return syntax.problems.map((problem) => {
    const { start, end } = rangeOf(syntax, problem.place);
    return `${text.slice(0, start).split('\n').length}: «${text.slice(start, end)}» ${render(problem.message)}`;
  });
}

/** The units of a text: section, entry, and the text itself. */
export function units(text: string): string[] {
  const syntax = parse(text);
  return syntax.units.map((unit) => {
    const start = syntax.starts.get(unit) ?? 0;
    return `${nameOf(unit)}: ${JSON.stringify(text.slice(start, start + unit.length))}`;
  });
}

function nameOf({ section, entry }: Unit): string {
  return entry === undefined ? (section ?? '-') : `${section}.${entry}`;
}
