/** A master MessageBox on weaker hardware than those that it routes to. */
import { serversOf } from '../../topology/carriers.ts';
import type { Database, Server } from '../../topology/platform.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'capacity/messagebox-bottleneck',
  kind: 'R',
  severity: 'hint',
  title: 'Master MessageBox on weaker hardware',
  says: 'Master MessageBox "{master}" is on weaker hardware than "{other}".',
  matters:
    'The master routes for all MessageBoxes. On the weakest machine it holds up those that were added to make the group faster.',
  subject: ['database'],
  sources: ['core/scaling-out-the-sql-server-tier'],
  scope: 'none',
});

export const messageboxBottleneck = defineRule(rule, function* ({ platform }) {
  const boxes = messageBoxes(platform);
  const master = boxes.find((database) => database.entry.values.master?.value === true);
  const home = master && homeOf(master);
  if (!master || !home) return;
  const stronger = boxes.find((database) => {
    const other = homeOf(database);
    return database !== master && other !== undefined && isWeaker(home, other);
  });
  if (!stronger) return;
  yield reportOn(master, rule.say({ master: master.name, other: stronger.name }), {
    about: [stronger.id],
    related: concerned([stronger]),
  });
});

/** The server on which the instance of the database is active. */
function homeOf(database: Database): Server | undefined {
  return serversOf(database.instance?.placement)[0];
}

/** Fewer cores or less memory, where both state it. */
function isWeaker(one: Server, other: Server): boolean {
  return (['cores', 'memory'] as const).some((key) => {
    const [a, b] = [one.entry.values[key]?.value, other.entry.values[key]?.value];
    return a !== undefined && b !== undefined && a < b;
  });
}
