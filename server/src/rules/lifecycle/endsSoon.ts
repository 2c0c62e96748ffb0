/** A product of the deployment whose extended support ends within a year. */
import { daysLater } from '../facts/dates.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule, type Report, type RuleContext } from '../rule.ts';
import { checkDated, type Dated, namesByDay } from './supportDates.ts';

const rule = describeRule({
  id: 'lifecycle/ends-soon',
  kind: 'R',
  severity: 'information',
  title: 'Extended support ends soon',
  says: {
    '': 'Support of {product} ends on {date} ({names}).',
    group: 'Support of {product} ends on {date}.',
  },
  matters:
    'An upgrade of a group takes months of preparation, and all its servers need the same release. After the date there are no security updates and no help with a failure.',
  subject: ['group', 'server', 'sqlInstance'],
  sources: ['archive/technet-wiki/18709.biztalk-server-product-lifecycle', 'install/upgrade-to-biztalk-server-2020'],
  scope: 'none',
});

/** How long before the end it is said, in days. */
const notice = 365;

export const endsSoon = defineRule(
  rule,
  checkDated(
    ({ lifecycle: { extendedEnds } }, today) => today <= extendedEnds && extendedEnds <= daysLater(today, notice),
    saySoon,
  ),
);

function* saySoon(_: RuleContext, soon: readonly Dated[]): Iterable<Report> {
  const [first] = soon;
  if (!first) return;
  const names = namesByDay(soon);
  yield reportOnFirst(first, soon, ({ id, product, lifecycle: { extendedEnds: date } }) =>
    id === 'group' ? rule.say('group', { product, date }) : rule.say({ product, date, names: names.get(date) ?? [] }),
  );
}
