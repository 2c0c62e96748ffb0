/** What cannot work and a simulated failure takes as mended, as a branch before its outcomes. */
import { type Impossible, type JudgedGraph, restsOn } from '../../failure/asIfMended.ts';
import { splitId } from '../../rules/precedence.ts';
import { render } from '../../text/message.ts';
import { message } from '../message.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

/** The branch with a line for each finding; none where the answer rests on none. */
export function mendedBranch(graph: JudgedGraph, failed: readonly string[]): TreeItem[] {
  const impossible = restsOn(graph, failed);
  if (impossible.length === 0) return [];
  return [
    treeItem({
      id: 'mended',
      kind: 'apart',
      label: render(message('mended.heading')),
      icon: 'warning',
      expanded: true,
      children: () => impossible.map((each) => mendedItem(graph, each)),
    }),
  ];
}

function mendedItem({ components }: JudgedGraph, { rule, entity, said }: Impossible): TreeItem {
  const component = components.find(({ id }) => id === entity);
  const [kind, name] = splitId(entity);
  return treeItem({
    id: `mended/${rule}/${entity}`,
    kind: 'component',
    label: name === '' ? kind : name,
    description: render(said),
    icon: 'warning',
    entity,
    place: component?.place,
  });
}
