/**
 * What to fix first: the branch on top of the tree of failure scopes, and the changes that remove most, which are worked
 * out when it is opened. What a change alters is asked of `fixFirst`, not here.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Steps } from '../../failure/steps.ts';
import type { Finding } from '../../rules/finding.ts';
import { render } from '../../text/message.ts';
import { fixFirst, type RankedFix } from '../fixFirst.ts';
import { bullets, escaped, paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { noteOfRest } from './noteOfRest.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

/** What comes after these is no beginning. */
const maxFixes = 10;

/** The branch; none where nothing was found that could be fixed, or no work could stop. */
export function fixesBranch({ graph }: Snapshot, findings: readonly Finding[]): TreeItem[] {
  const isFound = findings.some(({ suppressed }) => suppressed === undefined);
  if (!isFound || graph.workloads.length === 0) return [];
  return [
    treeItem({
      id: 'fixes',
      kind: 'apart',
      label: say('feature.fixes.branch'),
      tooltip: () => say('feature.fixes.branch.tooltip'),
      icon: 'lightbulb',
      question: { of: 'fixes' },
    }),
  ];
}

/** The changes, the best first; each is applied with a click. `steps.ts` says how such work is driven. */
export function* fixItems(snapshot: Snapshot, findings: readonly Finding[]): Steps<TreeItem[]> {
  const { fixes, tried, offered } = yield* fixFirst(snapshot, findings);
  return [
    ...fixes.slice(0, maxFixes).map(fixItem),
    ...noteOfRest('fixes', fixes.length - maxFixes),
    ...(fixes.length === 0 ? [note('none', say('feature.fixes.none'))] : []),
    ...(tried < offered ? [note('limit', say('feature.fixes.limit', { tried, offered }))] : []),
  ];
}

function fixItem({ title, finding, removes }: RankedFix): TreeItem {
  const fix = render(title);
  return treeItem({
    id: `fixes/${fix}`,
    kind: 'fix',
    label: fix,
    description: say('feature.fixes.removes', { n: removes }),
    tooltip: () =>
      paragraphs(
        `**${escaped(fix)}**`,
        bullets([say('feature.fixes.removes.tooltip', { n: removes }), escaped(render(finding.message))]),
        say('feature.fixes.apply'),
      ),
    icon: 'lightbulb-autofix',
    entity: finding.entity,
    place: finding.place,
    fix: { title: fix, removes },
    fixPlaces: () => [finding.place],
  });
}

function note(what: string, label: string): TreeItem {
  return treeItem({ id: `fixes/${what}`, kind: 'note', label, icon: 'info' });
}

const say = message.text;
