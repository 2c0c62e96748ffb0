/** Fixes that several rules of this family offer, and titles of such fixes. */
import { setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Group } from '../../../topology/platform.ts';
import { groupPath } from '../../fixes/clusterFixes.ts';
import { type Fix, fixOf } from '../../rule.ts';

export const sharedTitles = defineMessages(
  {
    'add-node': 'Add the node "{node}" to "{cluster}"',
    'drop-owners': 'Let "{group}" run on {nodes} only',
    'uncluster-host': 'Take "{host}" out of the cluster group',
  },
  'fix',
);

/** Leaves a group these owners only; none where no list of owners can be written, or it would be empty. */
export function dropOwners(group: Group, rest: readonly string[]): readonly Fix[] {
  const path = groupPath(group);
  if (!path || rest.length === 0) return [];
  return [fixOf(sharedTitles('drop-owners', { group: group.name, nodes: rest }), [setKey([...path, 'owners'], rest)])];
}
