/** A drill in which more stopped than the model says. */
import { resolveComponent } from '../../failure/resolveComponent.ts';
import { isWorse } from '../../failure/scope.ts';
import { simulate } from '../../failure/simulate.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'drill/worse-than-predicted',
  kind: 'R',
  severity: 'warning',
  title: 'Drill worse than predicted',
  says: 'Drill "{drill}" was worse than predicted: {observed} instead of {predicted}. Something that matters is not described.',
  matters:
    'Reality stopped more than the file explains. Something that the group depends on is missing in it, so its other answers may be too good as well.',
  subject: ['drill'],
  graph: true,
  sources: 'format',
  scope: 'none',
});

export const worseThanPredicted = defineRule(rule, function* (context) {
  for (const drill of context.platform.topology.drills) {
    const { failed, observedScope } = drill.values;
    if (!failed || failed.items.length === 0 || !observedScope) continue;
    const found = failed.items.map((item) => resolveComponent(context.graph, item.name));
    const ids = found.flatMap((each) => ('id' in each ? [each.id] : []));
    // Without knowing all that failed nothing is predicted.
    if (ids.length < found.length) continue;
    const { scope, later = scope } = simulate(context.answers, ids);
    // A drill lasts: what comes only later may have come.
    const predicted = isWorse(later, scope) ? later : scope;
    if (!isWorse(observedScope.value, predicted)) continue;
    yield reportOn(drill, rule.say({ drill: drill.name, observed: observedScope.value, predicted }), {
      place: observedScope.place,
      about: ids,
    });
  }
});
