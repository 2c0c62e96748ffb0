/**
 * The failure graph of a platform: everything that can fail, everything that can stop, and what needs what. The only
 * thing that the answers about failure read. Built once for a text; it never changes.
 */
import type { Message } from '../text/message.ts';
import type { Platform } from '../topology/platform.ts';
import type { BuiltGraph } from './assembleGraph.ts';
import { declareClusters, needsOfClusters } from './components/clusters.ts';
import { declareData, needsOfData } from './components/data.ts';
import { declareDevices, needsOfDevices } from './components/devices.ts';
import { declareFaultDomains } from './components/faultDomains.ts';
import { declareHosts, needsOfHosts } from './components/hosts.ts';
import { declareMasterSecretServer, needsOfMasterSecretServer } from './components/masterSecretServer.ts';
import { declareServers, needsOfServers } from './components/servers.ts';
import { evaluatePhases } from './evaluate.ts';
import { type GraphBuilder, type GraphMemo, graphBuilder, graphMemo } from './graphBuilder.ts';
import type { Component, Impact, Phase, Workload } from './model.ts';
import type { Nodes } from './nodes.ts';
import { type RequirementCheck, requirementSteps } from './requirements.ts';
import { singleImpacts } from './singleImpacts.ts';
import { runToEnd, type Steps, shareSteps } from './steps.ts';
import { addFeatures } from './workloads/features.ts';
import { addWorkloads, declareArtifacts } from './workloads/workloads.ts';

/** A fact that is not stated, or a name that is not defined: the need counts as met, and the answer may be wrong. */
export interface MissingFact {
  /** The node that stands for the fact; failing it asks "what if it were not met". */
  readonly node: number;
  readonly message: Message;
}

export interface Graph {
  readonly platform: Platform;
  /** Everything that can fail, in the order of the file. */
  readonly components: readonly Component[];
  /** Everything that the business sees, in the order of the file; features last. */
  readonly workloads: readonly Workload[];
  /** By lower-case id: components, and workloads with `workload ` before their id. */
  readonly nodeById: { readonly get: (id: string) => number | undefined };
  /** What a node is; helpers are neither. */
  readonly componentOf: readonly (Component | undefined)[];
  readonly workloadOf: readonly (Workload | undefined)[];
  /** The id of the location, orchestration or port that a workload's node is. */
  readonly artifactOf: ReadonlyMap<number, string>;
  /** The nodes of `workloads`, in their order. */
  readonly workloadNodes: readonly number[];
  /** The nodes of `components`, in their order. */
  readonly componentNodes: readonly number[];
  /** For each workload the nodes of which it has one or more running: instances, or owners that could run it. */
  readonly capacities: readonly (readonly number[])[];
  readonly missingFacts: readonly MissingFact[];
  /** Why a node is never up. */
  readonly reasons: ReadonlyMap<number, Message>;
  readonly nodes: Nodes;
  /** What is up with nothing failed, for each phase. 1 is up. */
  readonly baseline: Readonly<Record<Phase, Uint8Array>>;
  /** How far the loss of each component alone reaches, by its node; asked for the first time, it is worked out for all. */
  readonly impacts: ReadonlyMap<number, Impact>;
  /** What the deployment promises, checked when it is asked for the first time. */
  readonly requirements: readonly RequirementCheck[];
  /** Works out `impacts` in steps, so that they are there at once afterwards. */
  readonly prepareImpacts: () => Steps<unknown>;
  /** Checks what the deployment promises, in steps, so that `requirements` is there at once afterwards. */
  readonly checkPromises: () => Steps<unknown>;
}

/**
 * Builds the failure graph of a platform. Linear in its size; with the memo of the platforms before it, only entries that
 * have changed are looked at.
 */
export function buildGraph(platform: Platform, memo: GraphMemo = graphMemo()): Graph {
  return runToEnd(graphSteps(platform, memo));
}

const stages: readonly ((b: GraphBuilder) => void)[] = [
  declareFaultDomains,
  declareServers,
  declareClusters,
  declareDevices,
  declareData,
  declareMasterSecretServer,
  declareHosts,
  declareArtifacts,
  needsOfServers,
  needsOfClusters,
  needsOfDevices,
  needsOfData,
  needsOfMasterSecretServer,
  needsOfHosts,
  addWorkloads,
  addFeatures,
];

/** The same in steps. */
export function* graphSteps(platform: Platform, memo: GraphMemo = graphMemo()): Steps<Graph> {
  const b = graphBuilder(platform, memo);
  for (const stage of stages) {
    stage(b);
    yield;
  }
  return withAnswers(platform, b.finish());
}

/** What was put together, with what is up in it with nothing failed, and the answers that are asked for later. */
export function withAnswers(platform: Platform, built: BuiltGraph): Graph {
  const baseline = evaluatePhases(built.nodes, new Set());
  const prepareImpacts = shareSteps(() => singleImpacts(graph));
  const checkPromises = shareSteps(() => requirementSteps(graph));
  const graph: Graph = {
    platform,
    ...built,
    baseline,
    get impacts() {
      return runToEnd(prepareImpacts());
    },
    get requirements() {
      return runToEnd(checkPromises());
    },
    prepareImpacts,
    checkPromises,
  };
  return graph;
}
