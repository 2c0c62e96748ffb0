/**
 * One answer everywhere: no finding says that more stops than the graph says, and whatever stops a host or everything is
 * said by a finding on it or on its way.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { contextOf, findingsOf } from '../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import { evaluateNodes } from '../../server/src/failure/evaluate.ts';
import { impactOf } from '../../server/src/failure/impact.ts';
import { type Component, type Scope, scopes } from '../../server/src/failure/model.ts';
import { singlePoints } from '../../server/src/failure/scopeTable.ts';
import { failedNodes } from '../../server/src/failure/simulate.ts';
import { hasContent } from '../../server/src/rules/facts/hosts.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { withoutRecoverySite } from '../../server/src/rules/precedence.ts';
import { rules as allRules, ruleOf } from '../../server/src/rules/registry.ts';
import { changed, exampleDay } from '../support/examples.ts';
import { loadExamples } from '../support/loadExamples.ts';
import { topologyText } from './failureTopology.ts';
import { forAll, sampleOf } from './seeds.ts';

const isWide = (scope: Scope): boolean => scope === 'systemwide' || scope === 'host';

/** What is said otherwise in two places. */
function contradictions(text: string): string[] {
  const snapshot = open(text);
  const { answers } = snapshot;
  const findings = findingsOf(snapshot, {}, exampleDay);
  const isComponent = (id: string): boolean =>
    answers.componentOf[answers.nodeById.get(id.toLowerCase()) ?? -1] !== undefined;
  const tooMuch = findings.flatMap(({ rule, kind, entity, reach }) => {
    const { scope } = reach();
    // What is down with nothing failed stops nothing by its loss.
    if (
      kind !== 'S' ||
      rule.startsWith('dr/') ||
      !isWide(scope) ||
      !isComponent(entity) ||
      snapshot.down.get(entity)?.phase === 'run'
    )
      return [];
    const { scope: graph } = impactOf(answers, entity);
    return scopes.indexOf(graph) > scopes.indexOf(scope) ? [`${rule} says ${scope} of ${entity}: ${graph}`] : [];
  });
  // What stands on a disaster-recovery site is no gap of the group.
  if (snapshot.platform.servers.some(({ primary }) => !primary)) return tooMuch;
  const spoken = speaking([...reports(snapshot), ...findings]);
  const stoppedBy = remembered((id: string) => stoppedIn(snapshot, id));
  const hostOf = new Map(answers.workloads.map(({ id, host }) => [id, host]));
  const isThere = (work: string): boolean => snapshot.down.get(work)?.phase !== 'run';
  const unsaid = singlePoints(answers)
    .filter(({ component, scope }) => isWide(scope) && !isSpokenOf(snapshot, spoken, component))
    .filter(({ component: { id }, scope }) => {
      // What fails with it, of which a finding speaks, and what that would stop alone.
      const through = takenDown(snapshot, id).filter((each) => spoken.has(each) && !each.startsWith('host:'));
      const said = new Set(through.flatMap((each) => [...stoppedBy(each)]));
      const stopped = stoppedBy(id);
      const isWhole = (host: string | undefined): boolean =>
        host !== undefined &&
        answers.workloads.every((each) => each.host !== host || !isThere(each.id) || stopped.has(each.id));
      const counts = (work: string): boolean => scope === 'systemwide' || isWhole(hostOf.get(work));
      return [...stopped].some((work) => counts(work) && !said.has(work));
    })
    .map(({ component, scope }) => `nothing says ${scope} of ${component.id}`);
  return [...tooMuch, ...unsaid];
}

/** Whether a finding stands on a component, on the server that it runs on, or on a host of which it carries an instance. */
function isSpokenOf({ platform }: Snapshot, spoken: ReadonlySet<string>, { id, name }: Component): boolean {
  const server = serverOf(name);
  if (spoken.has(id) || spoken.has(server)) return true;
  const { storage, externalSystems } = platform.topology;
  const on = [...storage, ...externalSystems].find((each) => each.id === id)?.values.on;
  const holder = [...platform.sqlInstances, ...platform.fileShares].find((each) => each.id === id);
  const secret = id === 'masterSecretServer' ? platform.masterSecretServer : undefined;
  const placed = (holder ?? secret)?.placement ?? platform.placementOf(on);
  if (placed?.kind === 'server' && spoken.has(placed.server.id)) return true;
  return platform.hosts.some(
    (host) =>
      spoken.has(host.id) &&
      host.instances.some((each) => each.id === id || each.server?.id === id || each.server?.id === server),
  );
}

/** The workloads that a failure stops, now or at a restart; features and hosts that do nothing do not count. */
function stoppedIn({ answers, platform }: Snapshot, id: string): ReadonlySet<string> {
  const leaving = new Set(
    platform.hosts
      .filter((host) => host.entry.values.retired?.value === true || hasContent(host) === 'no')
      .map(({ name }) => name),
  );
  const failed = failedNodes(answers, [id]);
  return new Set(
    (['run', 'start'] as const).flatMap((phase) => {
      const up = evaluateNodes(answers.nodes, failed, phase);
      return answers.workloads.flatMap(({ id: work, kind, host }, index) => {
        const node = answers.workloadNodes[index] ?? 0;
        const stops = answers.baseline[phase][node] === 1 && up[node] === 0;
        return stops && kind !== 'feature' && !leaving.has(host ?? '') ? work : [];
      });
    }),
  );
}

/** The components that go down with one. */
function takenDown({ answers }: Snapshot, id: string): string[] {
  const failed = failedNodes(answers, [id]);
  const down = (['run', 'start'] as const).flatMap((phase) => {
    const up = evaluateNodes(answers.nodes, failed, phase);
    return answers.components.flatMap((each, index) => {
      const node = answers.componentNodes[index] ?? 0;
      return answers.baseline[phase][node] === 1 && up[node] === 0 ? each.id : [];
    });
  });
  return [...new Set(down)];
}

function remembered<T>(compute: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? compute(id);
    known.set(id, found);
    return found;
  };
}

/** The entities of gaps, of what cannot work, and of what is wrong in the file: those included that give way to others. */
function speaking(said: readonly Pick<Finding, 'rule' | 'entity'>[]): ReadonlySet<string> {
  return new Set(said.flatMap(({ rule, entity }) => (ruleOf(rule)?.kind === 'R' ? [] : entity)));
}

function reports(snapshot: Snapshot): { readonly rule: string; readonly entity: string }[] {
  const context = contextOf(snapshot, exampleDay);
  const said = allRules
    .filter(({ afterOthers }) => !afterOthers)
    .flatMap((rule) => [...rule.check(context)].map((report) => ({ rule, report, listed: rule.severity })));
  return withoutRecoverySite(said, snapshot.platform).flatMap(({ rule, report: { entity, about = [] } }) =>
    [entity, ...about].map((each) => ({ rule: rule.id, entity: each })),
  );
}

/** The id of the server behind `@`. */
function serverOf(name: string): string {
  return `server:${name.slice(name.lastIndexOf('@') + 1)}`;
}

const folder = join(import.meta.dirname, '../../examples');
const rules = [...loadExamples().values()];
const examples = [
  ...readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? readFileSync(join(folder, name), 'utf8') : [])),
  ...rules.flatMap(({ fires, alsoFires = [], silent, absent }) => [
    fires,
    ...[...alsoFires, ...silent, ...absent].map(({ change }) => changed(fires, change)),
  ]),
];

describe('one answer everywhere', () => {
  it('in every example', () => {
    const wrong = sampleOf(examples).flatMap((text) => {
      const found = contradictions(text);
      return found.length > 0 ? [`${found.join('\n')}\n${text}`] : [];
    });
    assert.deepEqual(wrong, []);
  }).timeout(120_000);

  forAll(
    'in random topologies',
    1500,
    fc.property(topologyText, (text) => {
      assert.deepEqual(contradictions(text), []);
    }),
  );
});
