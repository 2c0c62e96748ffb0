/** What stands above servers, SQL instances and hosts: how far their failure reaches. */
import type { Place } from '../syntax/node.ts';
import { message, render } from '../text/messages/message.ts';
import { reachText } from './simulationTree.ts';
import type { Snapshot } from './snapshot.ts';

export interface FailureLens {
  readonly place: Place;
  /** The component whose failure it speaks of. */
  readonly id: string;
  readonly title: string;
}

export function failureLenses({ platform, impacts, down }: Snapshot): FailureLens[] {
  return [...platform.servers, ...platform.sqlInstances, ...platform.hosts].flatMap(({ id, place }) => {
    const impact = impacts.get(id);
    if (!impact || down.has(id)) return [];
    return [{ id, place, title: render(message('feature.lens.failure', { reach: reachText(impact) })) }];
  });
}
