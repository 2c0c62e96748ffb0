/** Which nodes of a view the user has opened and closed: VS Code forgets it when another file is shown in between. */
import { Disposable, type TreeView } from 'vscode';
import { itemIdOf, type TopologyElement } from './topologyElement.ts';

export interface OpenedNodes extends Disposable {
  /** `undefined` for a node that the user has neither opened nor closed. */
  readonly isOpen: (element: TopologyElement) => boolean | undefined;
}

export function openedNodes(view: TreeView<TopologyElement>): OpenedNodes {
  const states = new Map<string, boolean>();
  const subscriptions = Disposable.from(
    view.onDidExpandElement(({ element }) => states.set(itemIdOf(element), true)),
    view.onDidCollapseElement(({ element }) => states.set(itemIdOf(element), false)),
  );
  return { isOpen: (element) => states.get(itemIdOf(element)), dispose: () => subscriptions.dispose() };
}
