/** What only the plan closes, counted, and what has to be built for it. */
import { plannedName } from '../facts/plannedName.ts';
import { concerned } from '../related.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'plan/closes-gaps',
  kind: 'R',
  severity: 'information',
  title: 'Gaps that only the plan closes',
  says: {
    '': 'The plan closes {n} gaps that are there today. To be built: {entries}.',
    one: 'The plan closes 1 gap that is there today. To be built: {entries}.',
    more: 'The plan closes {n} gaps that are there today. To be built: {entries}, and {left} more.',
  },
  matters:
    'What is planned protects nothing before it is built. The view *today* lists each of these gaps, with the entries that close it.',
  subject: ['group'],
  sources: 'format',
  scope: 'none',
});

/** More names than this are counted. */
const maxNames = 6;

export const closesGaps = defineRule(rule, function* ({ platform, closedGaps }) {
  if (!closedGaps || closedGaps.gaps.length === 0) return;
  const { gaps, planned } = closedGaps;
  const n = gaps.length;
  const entries = planned.slice(0, maxNames).map(plannedName);
  const left = planned.length - entries.length;
  const few = n === 1 ? rule.say('one', { entries }) : rule.say({ n, entries });
  yield reportOnGroup(platform.topology.groupPlace, left > 0 ? rule.say('more', { n, entries, left }) : few, {
    related: concerned(planned.map((each) => ({ name: plannedName(each), place: each.place }))),
  });
});
