/** A tree as plain data with offsets of the text, to compare trees that share no objects. */
import type { Node, Unit } from '../../server/src/syntax/node.ts';
import { rangeOf, type Syntax } from '../../server/src/syntax/syntax.ts';
import { render } from '../../server/src/text/message.ts';

/** Everything that a tree says, in the order of the text. */
export function syntaxText(syntax: Syntax): unknown {
  const place = (unit: Unit, { span }: { readonly span: { readonly start: number; readonly end: number } }): string => {
    const { start, end } = rangeOf(syntax, { unit, span });
    return `${start}-${end}`;
  };
  const node = (unit: Unit, each: Node): unknown => {
    switch (each.kind) {
      case 'scalar':
        return [place(unit, each), each.style, each.value, each.text, each.anchor];
      case 'alias':
        return [place(unit, each), '*', each.name];
      case 'sequence':
        return [place(unit, each), each.flow, each.anchor, each.items.map((item) => node(unit, item))];
      case 'mapping':
        return [
          place(unit, each),
          each.flow,
          each.anchor,
          each.pairs.map((pair) => [place(unit, pair), node(unit, pair.key), node(unit, pair.value)]),
        ];
    }
  };
  return {
    units: syntax.units.map((unit) => [syntax.starts.get(unit), unit.length, unit.section, unit.entry]),
    sections: syntax.sections.map((section) => [
      node(section.unit, section.key),
      node(section.unit, section.value),
      section.entries?.map(({ unit, pair }) => [place(unit, pair), node(unit, pair.key), node(unit, pair.value)]),
    ]),
    anchors: [...syntax.anchors.byName].map(([name, anchors]) => [
      name,
      anchors.map((each) => place(each.unit, each.node)),
    ]),
    problems: syntax.problems.map((problem) => [
      place(problem.place.unit, problem.place),
      problem.rule,
      problem.warning,
      render(problem.message),
    ]),
    unread: syntax.unread,
  };
}
