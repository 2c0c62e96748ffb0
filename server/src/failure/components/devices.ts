/**
 * Devices and what is used like one: storage, load balancers, file shares, external systems, and the settings sections
 * that can fail. What the file says of their redundancy decides which of them are candidates, never which are needed.
 */

import type { Message } from '../../text/message.ts';
import type { Fact } from '../../topology/fact.ts';
import type { Placement } from '../../topology/platform.ts';
import { isTakenAsRedundant } from '../../topology/shareRedundancy.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import type { Apart } from '../model.ts';
import { filesOf, needAnyServer, needPlacement } from './placement.ts';
import { isPrimary, primaryFirst } from './primary.ts';

const at = stages(
  'storage',
  'loadBalancers',
  'fileShares',
  'externalSystems',
  'settings',
  'needs',
  'shareNeeds',
  'balancerNeeds',
  'tmsNeeds',
);

const redundantStorage: ReadonlySet<string | undefined> = new Set([
  'san',
  'storage-spaces-direct',
  'azure-shared-disk',
]);
const redundantBalancers: ReadonlySet<string | undefined> = new Set(['windows-nlb', 'cloud']);

export function declareDevices(b: GraphBuilder): void {
  const { platform } = b;
  b.each(at.storage, platform.topology.storage, ({ id, name, place, values }) => {
    const isRedundant = redundantStorage.has(values.kind?.value) || values.raid !== undefined;
    const assumed = onServer(b.platform.placementOf(values.on)) ?? (isRedundant ? true : undefined);
    b.component({ section: 'storage', id, kind: 'storage', place, ...redundancyOf(name, values.redundant, assumed) });
  });
  b.each(at.loadBalancers, platform.loadBalancers, ({ id, name, place, kind, entry }) => {
    const assumed = redundantBalancers.has(kind) ? true : undefined;
    const redundancy = redundancyOf(name, entry.values.redundant, assumed);
    b.component({ section: 'loadBalancers', id, kind: 'loadBalancer', place, ...redundancy });
  });
  b.each(at.fileShares, platform.fileShares, (share) => {
    const { id, name, place, entry } = share;
    const { redundant, owner } = entry.values;
    const redundancy = redundancyOf(name, redundant, isTakenAsRedundant(share), owner);
    b.component({ section: 'fileShares', id, kind: 'fileShare', place, ...redundancy });
  });
  b.each(at.externalSystems, platform.topology.externalSystems, ({ id, name, place, values }) => {
    const redundancy = redundancyOf(name, values.redundant, onServer(b.platform.placementOf(values.on)), values.owner);
    b.component({ section: 'externalSystems', id, kind: 'externalSystem', place, ...redundancy });
  });
  b.whole(at.settings, () => {
    const { tms, bam } = b.platform.topology;
    if (tms) b.component({ section: 'tms', id: 'tms', kind: 'tms', place: tms.place });
    if (bam) b.component({ section: 'bam', id: 'bam', kind: 'bam', place: bam.place });
  });
}

/** On one server something is not redundant, whatever its kind. */
function onServer(placement: Placement | undefined): false | undefined {
  return placement?.kind === 'server' ? false : undefined;
}

interface Redundancy {
  readonly basic: true;
  readonly redundant: boolean;
  readonly unknown: Message | undefined;
  readonly apart: Apart | undefined;
}

/** How redundant a device is: as stated, else as assumed for its kind, else unknown. */
export function redundancyOf(
  name: string,
  stated: Fact<boolean> | undefined,
  assumedForKind: boolean | undefined,
  owner?: Fact<'ours' | 'partner'> | undefined,
): Redundancy {
  const redundant = stated?.value ?? assumedForKind;
  const apart = owner?.value === 'partner' ? 'partner' : undefined;
  const unknown = redundant === undefined && !apart ? message('failure/missing.redundant', { name }) : undefined;
  return { basic: true, redundant: redundant === true, unknown, apart };
}

export function needsOfDevices(b: GraphBuilder): void {
  const { platform } = b;
  const { storage, externalSystems } = platform.topology;
  b.each(at.needs, [...storage, ...externalSystems], ({ id, values }) => {
    needPlacement(b, id, values.on);
  });
  b.each(at.shareNeeds, platform.fileShares, ({ id, placement, entry }) => {
    if (placement) b.need(id, 'run', 'all', filesOf(placement));
    else needPlacement(b, id, entry.values.on);
  });
  b.each(at.balancerNeeds, platform.loadBalancers, ({ id, kind, members = [] }) => {
    // Windows NLB runs on the members themselves.
    const ids = primaryFirst(members, isPrimary).map((member) => member.id);
    if (kind === 'windows-nlb' && ids.length > 0) b.need(id, 'run', 'any', ids);
  });
  b.whole(at.tmsNeeds, () => {
    const { tms } = b.platform.topology;
    if (!tms) return;
    const stated = tms.values.servers?.items;
    const servers = (stated ?? []).flatMap(({ name }) => b.platform.serverNamed(name) ?? []);
    needAnyServer(b, 'tms', primaryFirst(servers, isPrimary), stated, {
      unstated: message('failure/missing.tms-servers'),
      none: message('failure/down.no-tms-server'),
    });
  });
}
