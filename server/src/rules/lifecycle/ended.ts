/** A product of the deployment whose extended support has ended. */
import type { Message } from '../../text/message.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule, type Report, type RuleContext } from '../rule.ts';
import { checkDated, type Dated, namesByDay } from './supportDates.ts';

const rule = describeRule({
  id: 'lifecycle/ended',
  kind: 'R',
  severity: 'warning',
  title: 'Extended support has ended',
  says: {
    '': 'Support of {product} ended on {date} ({names}).',
    group: 'Support of {product} ended on {date}.',
    paid: 'Support of {product} ended on {date} ({names}). Paid support goes on until {until}.',
  },
  matters:
    'After the end of extended support there are no security updates and no help with a failure. Redundancy does not prevent an outage that all servers have in common.',
  subject: ['group', 'server', 'sqlInstance'],
  sources: ['archive/technet-wiki/18709.biztalk-server-product-lifecycle'],
  scope: 'none',
});

export const ended = defineRule(
  rule,
  checkDated(({ lifecycle }, today) => lifecycle.extendedEnds < today, sayEnded),
);

function* sayEnded({ platform, today }: RuleContext, over: readonly Dated[]): Iterable<Report> {
  const hasContract = platform.topology.group?.values.supportContract?.value === true;
  const isPaid = ({ lifecycle: { paidUntil } }: Dated): boolean =>
    hasContract && paidUntil !== undefined && today <= paidUntil;
  const first = over.find((each) => !isPaid(each)) ?? over[0];
  if (!first) return;
  const names = namesByDay(over);
  const say = (dated: Dated): Message => sentence(dated, names.get(dated.lifecycle.extendedEnds) ?? [], isPaid(dated));
  yield reportOnFirst(first, over, say, isPaid(first) ? { severity: 'information' } : {});
}

function sentence(dated: Dated, names: readonly string[], isPaid: boolean): Message {
  const { product, lifecycle } = dated;
  const args = { product, date: lifecycle.extendedEnds };
  if (dated.id === 'group') return rule.say('group', args);
  return isPaid ? rule.say('paid', { ...args, names, until: lifecycle.paidUntil ?? '' }) : rule.say({ ...args, names });
}
