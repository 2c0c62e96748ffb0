/** A master MessageBox on weaker hardware than those that it routes to. */
import { message } from '../../text/messages/message.ts';
import type { Database, Server } from '../../topology/platform.ts';
import { concerned } from '../facts/concerned.ts';
import { serversOf } from '../facts/sqlRedundancy.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const messageboxBottleneck = defineRule({
  id: 'capacity/messagebox-bottleneck',
  kind: 'R',
  severity: 'hint',
  title: 'capacity/messagebox-bottleneck.title',
  subject: ['database'],
  reads: ['databases', 'sqlInstances', 'servers', 'clusters'],
  sources: ['core/scaling-out-the-sql-server-tier'],
  scope: 'none',
  *check({ platform }) {
    const boxes = messageBoxes(platform);
    const master = boxes.find((database) => database.entry.values.master?.value === true);
    const home = master && homeOf(master);
    if (!master || !home) return;
    const stronger = boxes.find((database) => {
      const other = homeOf(database);
      return database !== master && other !== undefined && isWeaker(home, other);
    });
    if (!stronger) return;
    yield {
      entity: master.id,
      place: master.place,
      message: message('capacity/messagebox-bottleneck'),
      about: [stronger.id],
      related: concerned([stronger]),
    };
  },
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
