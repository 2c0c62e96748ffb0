/** A host name that BizTalk Server does not take. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { findName } from '../../topology/names.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { usedNames } from '../../topology/references.ts';
import { eachOf } from '../each.ts';
import { freeName } from '../facts/freeName.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Source: core/how-to-create-a-new-host */
const limit = 80;

export const nameTooLong = defineRule({
  id: 'host/name-too-long',
  kind: 'C',
  severity: 'error',
  title: 'host/name-too-long.title',
  subject: ['host'],
  reads: ['hosts'],
  sources: ['core/how-to-create-a-new-host'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const n = [...host.name].length;
      if (n <= limit) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('host/name-too-long', { host: host.name, n }),
          fixes: () => [shorten(platform, host)],
        },
      ];
    },
  ),
});

/** The name and all its uses; room is left for a number. */
function shorten({ topology, names, hosts }: Platform, host: Host): Fix {
  const short = [...host.name]
    .slice(0, limit - 3)
    .join('')
    .trimEnd();
  const name = freeName(
    hosts.map((each) => each.name),
    short,
  );
  const lower = host.name.toLowerCase();
  const uses = usedNames(topology.stating).filter(
    (used) => used.name.toLowerCase() === lower && findName(names, used.kinds, used.name)?.kind === 'host',
  );
  const replace = [host.place, ...uses.map((used) => used.place)].map(
    (place): Operation => ({ op: 'replace', place, text: name }),
  );
  return { title: message('fix.host.shorten-host', { host: name }), preferred: true, operations: replace };
}
