/** Puts the failure graph of a platform together, part by part. Knows which parts there are, and in which order they come. */
import type { Platform } from '../topology/platform.ts';
import { declareActiveOwners } from './components/activeOwners.ts';
import { declareClusters, needsOfClusters } from './components/clusters.ts';
import { declareData, needsOfData } from './components/data.ts';
import { declareDevices, needsOfDevices } from './components/devices.ts';
import { declareFaultDomains } from './components/faultDomains.ts';
import { declareHostServices } from './components/hostServices.ts';
import { declareHosts, needsOfHosts } from './components/hosts.ts';
import { declareMasterSecretServer, needsOfMasterSecretServer } from './components/masterSecretServer.ts';
import { declareMsdtc } from './components/msdtc.ts';
import { declareServers, needsOfServers } from './components/servers.ts';
import { declareStanding } from './components/standing.ts';
import { declareUnnamedServer } from './components/unnamedServer.ts';
import type { Graph } from './graph.ts';
import { type GraphBuilder, type GraphMemo, graphBuilder, graphMemo } from './graphBuilder.ts';
import { runToEnd, type Steps } from './steps.ts';
import { addFeatures, declareTracking } from './workloads/features.ts';
import { addWorkloads, declareArtifacts } from './workloads/workloads.ts';

/**
 * Builds the failure graph of a platform. Linear in its size; with the memo of the platforms before it, only entries that
 * have changed are looked at.
 */
export function buildGraph(platform: Platform, memo: GraphMemo = graphMemo()): Graph {
  return runToEnd(graphSteps(platform, memo));
}

const parts: readonly ((b: GraphBuilder) => void)[] = [
  declareFaultDomains,
  declareServers,
  declareClusters,
  declareDevices,
  declareData,
  declareMasterSecretServer,
  declareHosts,
  declareArtifacts,
  declareStanding,
  declareActiveOwners,
  declareMsdtc,
  needsOfServers,
  needsOfClusters,
  needsOfDevices,
  needsOfData,
  needsOfMasterSecretServer,
  declareHostServices,
  declareUnnamedServer,
  needsOfHosts,
  declareTracking,
  addWorkloads,
  addFeatures,
];

/** The same in steps. */
export function* graphSteps(platform: Platform, memo: GraphMemo = graphMemo()): Steps<Graph> {
  const b = graphBuilder(platform, memo);
  for (const add of parts) {
    add(b);
    yield;
  }
  return b.finish();
}
