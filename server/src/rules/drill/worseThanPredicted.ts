/** A drill in which more stopped than the model says. */

import { scopes } from '../../failure/model.ts';
import { resolveComponent } from '../../failure/resolveComponent.ts';
import { simulate } from '../../failure/simulate.ts';
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const worseThanPredicted = defineRule({
  id: 'drill/worse-than-predicted',
  kind: 'R',
  severity: 'warning',
  title: 'drill/worse-than-predicted.title',
  subject: ['drill'],
  reads: ['drills'],
  graph: true,
  sources: [],
  scope: 'none',
  *check(context) {
    for (const drill of context.platform.topology.drills) {
      const { failed, observedScope } = drill.values;
      if (!failed || failed.items.length === 0 || !observedScope) continue;
      const found = failed.items.map((item) => resolveComponent(context.graph, item.name));
      const ids = found.flatMap((each) => ('id' in each ? [each.id] : []));
      // Without knowing all that failed nothing is predicted.
      if (ids.length < found.length) continue;
      const predicted = simulate(context.answers, ids).scope;
      if (scopes.indexOf(observedScope.value) >= scopes.indexOf(predicted)) continue;
      yield {
        entity: drill.id,
        place: observedScope.place,
        message: message('drill/worse-than-predicted', {
          drill: drill.name,
          observed: observedScope.value,
          predicted,
        }),
        about: ids,
      };
    }
  },
});
