/** How many more there are than are shown, as the last of some tree items. */
import { message } from '../message.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

export function noteOfRest(parent: string, rest: number): TreeItem[] {
  if (rest <= 0) return [];
  const label = message.text('feature.tree.more', { n: rest });
  return [treeItem({ id: `${parent}/more`, kind: 'note', label, icon: 'ellipsis' })];
}
