/**
 * Pairs of components that stop something together, though neither does alone: the branch "Pairs that stop …" with a
 * question for the system, each host and each application, and the answers to such questions.
 */

import { type CutSet, cutSets } from '../../failure/cutSets.ts';
import { componentName, displayName, workloadName } from '../../failure/displayName.ts';
import type { EvaluatedGraph } from '../../failure/evaluate.ts';
import type { Graph } from '../../failure/graph.ts';
import type { Component } from '../../failure/model.ts';
import type { Steps } from '../../failure/steps.ts';
import { componentOf } from '../hover/componentText.ts';
import { kindName } from '../kindName.ts';
import { escaped } from '../markdown.ts';
import { message } from '../message.ts';
import { kindNameBeside } from './componentItems.ts';
import { kindIcons, workloadIcons } from './icons.ts';
import { type TreeItem, treeItem } from './treeItem.ts';

/** More than is read as a tree. */
const maxPairs = 300;

/** The branch with its questions; none for a file without work that could stop. */
export function pairsBranch({ platform, workloads }: Graph): TreeItem[] {
  if (workloads.every(({ kind }) => kind === 'feature')) return [];
  return [
    treeItem({
      id: 'pairs',
      kind: 'apart',
      label: say('feature.pairs.branch'),
      tooltip: () => say('feature.pairs.branch.tooltip'),
      icon: 'combine',
      children: () => [
        treeItem({
          id: 'pairs/',
          kind: 'apart',
          label: say('feature.pairs.everything'),
          icon: 'flame',
          question: { of: 'pairs' },
        }),
        ...questionsOn('host', platform.hosts, new Set(workloads.map(({ host }) => host))),
        ...questionsOn('application', platform.applications, new Set(workloads.map(({ application }) => application))),
      ],
    }),
  ];
}

/** A question on each host or application that has work. */
function questionsOn(
  kind: 'host' | 'application',
  parts: readonly { readonly id: string; readonly name: string }[],
  working: ReadonlySet<string | undefined>,
): TreeItem[] {
  return parts
    .filter(({ name }) => working.has(name))
    .map(({ id, name }) =>
      treeItem({
        id: `pairs/${id}`,
        kind: 'apart',
        label: name,
        kindName: kindName(kind),
        icon: kindIcons[kind],
        question: { of: 'pairs', for: id },
      }),
    );
}

/** The pairs that stop `target`, and below a host or application questions for each of its workloads. */
export function* pairItems(graph: EvaluatedGraph, target: string | undefined): Steps<TreeItem[]> {
  const found = yield* cutSets(graph, { order: 2, for: target });
  if (!found) return [note(target, 'unknown', say('feature.pairs.no-target'))];
  const pairs = machinesFirst(found.sets.filter(({ members }) => members.length === 2));
  const rest = pairs.length - maxPairs;
  return [
    ...pairs.slice(0, maxPairs).map((pair) => pairItem(graph, target, pair)),
    ...(pairs.length === 0 ? [note(target, 'none', say('feature.pairs.none'))] : []),
    ...(rest > 0 ? [note(target, 'more', say('feature.tree.more', { n: rest }))] : []),
    ...(found.complete ? [] : [note(target, 'limit', say('feature.pairs.limit', { n: found.limit }))]),
    ...workloadQuestions(graph, target),
  ];
}

/** There are many services and host instances, and what takes a whole machine says more. */
function machinesFirst(pairs: readonly CutSet[]): readonly CutSet[] {
  const partsIn = ({ members }: CutSet): number => members.filter((id) => /^(?:service|hostInstance):/.test(id)).length;
  return [...pairs].sort((a, b) => partsIn(a) - partsIn(b));
}

function pairItem(graph: Graph, target: string | undefined, { members, phase, quorum }: CutSet): TreeItem {
  const id = `pairs/${target ?? ''}/${members.join('+')}`;
  const when = phase === 'run' ? '' : say(`feature.tree.when.${phase}`);
  const clusters = quorum.map((cluster) => displayName(graph, cluster)).join(', ');
  const votes = clusters === '' ? '' : say('feature.pairs.quorum', { clusters });
  return treeItem({
    id,
    kind: 'pair',
    label: members.map((member) => displayName(graph, member)).join(' + '),
    description: [when, votes].filter((part) => part !== '').join(' · '),
    tooltip: () => (votes === '' ? undefined : escaped(say('feature.pairs.quorum.tooltip'))),
    icon: 'combine',
    failed: members,
    children: () =>
      members.flatMap((member) => componentOf(graph, member) ?? []).map((component) => memberItem(id, component)),
  });
}

function memberItem(parent: string, component: Component): TreeItem {
  return treeItem({
    id: `${parent}/${component.id}`,
    kind: 'component',
    label: componentName(component),
    kindName: kindNameBeside(component),
    icon: kindIcons[component.kind],
    entity: component.id,
    place: component.place,
  });
}

function workloadQuestions({ platform, workloads }: Graph, target: string | undefined): TreeItem[] {
  const host = platform.hosts.find(({ id }) => id === target);
  const application = platform.applications.find(({ id }) => id === target);
  if (!host && !application) return [];
  const own = workloads.filter((each) =>
    host ? each.host === host.name : application && each.application === application.name,
  );
  if (own.length < 2) return [];
  return own.map((workload) => {
    const { id, kind, place } = workload;
    return treeItem({
      id: `pairs/${target}/for/${id}`,
      kind: 'workload',
      label: workloadName(workload),
      description: say('feature.pairs.only'),
      icon: workloadIcons[kind],
      entity: id,
      place,
      question: { of: 'pairs', for: id },
    });
  });
}

function note(target: string | undefined, what: string, label: string): TreeItem {
  return treeItem({ id: `pairs/${target ?? ''}/${what}`, kind: 'note', label, icon: 'info' });
}

const say = message.text;
