/** What stands above servers, SQL instances and hosts: how far their failure reaches; and above promises: whether they hold. */

import type { Snapshot } from '../analysis/snapshot.ts';
import { displayName } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';
import type { Verdict } from '../failure/requirementCheck.ts';
import type { Steps } from '../failure/steps.ts';
import type { Place } from '../syntax/node.ts';
import { render } from '../text/message.ts';
import { formatDuration } from '../topology/scalars.ts';
import { message } from './message.ts';
import { reachText } from './simulationTree.ts';

export interface FailureLens {
  readonly place: Place;
  /** The components whose failure it speaks of; none where no failure explains it. */
  readonly failed: readonly string[];
  /** Made for the lenses that are in sight. */
  readonly title: () => string;
}

/** `steps.ts` says how such work is driven. */
export function* failureLenses(snapshot: Snapshot): Steps<FailureLens[]> {
  const { platform } = snapshot;
  yield* snapshot.prepare();
  yield* snapshot.prepareImpacts();
  const { impacts, down } = snapshot;
  yield;
  const reaches = [...platform.servers, ...platform.sqlInstances, ...platform.hosts].flatMap(({ id, place }) => {
    const impact = impacts.get(id);
    if (!impact || down.has(id)) return [];
    const title = (): string => render(message('feature.lens.failure', { reach: reachText(impact) }));
    return [{ place, failed: [id], title }];
  });
  return [...reaches, ...requirementLenses(snapshot)];
}

function requirementLenses(snapshot: Pick<Snapshot, 'topology' | 'answers'>): FailureLens[] {
  // Without a promise no graph is needed.
  if (snapshot.topology.requirements.length === 0) return [];
  const { answers } = snapshot;
  return answers.requirements.map(({ requirement, verdict }) => ({
    place: requirement.place,
    failed: 'counterExample' in verdict ? verdict.counterExample.failed : 'failed' in verdict ? verdict.failed : [],
    title: () => verdictText(answers, verdict),
  }));
}

/** "holds", "fails: SQL01 + SQL02", "cannot tell: …". */
function verdictText(graph: Graph, verdict: Verdict): string {
  const namesOf = (ids: readonly string[]): string => ids.map((id) => displayName(graph, id)).join(' + ');
  switch (verdict.result) {
    case 'pass':
      return render(message('feature.lens.holds'));
    case 'fail':
      if ('why' in verdict) return render(message('feature.lens.why', { why: verdict.why }));
      if ('counterExample' in verdict)
        return render(message('feature.lens.fails', { failed: namesOf(verdict.counterExample.failed) }));
      return render(
        message('feature.lens.too-slow', {
          failed: namesOf(verdict.failed),
          name: displayName(graph, verdict.tooSlow.of),
          took: formatDuration(verdict.tooSlow.range?.to ?? 0),
        }),
      );
    case 'cannot tell': {
      const [missing] = verdict.missing;
      return render(message('feature.lens.cannot-tell', { missing: missing ?? '' }));
    }
  }
}
