/**
 * The words of the failure analysis: components, needs, workloads, outcomes and scopes. Types only; every answer about
 * failure in the product is made of these.
 */
import type { Place } from '../syntax/node.ts';
import type { Message } from '../text/message.ts';
import type { EntityKind } from '../vocabulary/entityKind.ts';

/**
 * When a need counts: `run`: without it the component stops now; `start`: it goes on and does not come back after a
 * restart; `change`: it goes on and cannot be configured; `delayed`: it goes on and degrades over time.
 */
export type Phase = 'run' | 'start' | 'change' | 'delayed';

/** In the order in which equal scopes are shown. */
export const phases: readonly Phase[] = ['run', 'start', 'change', 'delayed'];

/** How much stops: from everything to nothing but capacity. */
export type Scope = 'systemwide' | 'host' | 'application' | 'server' | 'none';

/** Worst first. */
export const scopes: readonly Scope[] = ['systemwide', 'host', 'application', 'server', 'none'];

export type Outcome = 'running' | 'reduced' | 'delayed' | 'stops at restart' | 'stopped';

/** Worst first. */
export const outcomes: readonly Outcome[] = ['stopped', 'stops at restart', 'delayed', 'reduced', 'running'];

export type ComponentKind = EntityKind | 'service' | 'hostInstance' | 'masterSecretServer' | 'tms' | 'bam';

/** Why a component is listed apart from the candidates. */
export type Apart = 'partner' | 'only-site';

/** Something that can fail. */
export interface Component {
  /** `kind:name`, `service:msdtc@SQL01`, `hostInstance:Send@BTS01`, `masterSecretServer`. */
  readonly id: string;
  readonly kind: ComponentKind;
  /** What people call it: the id without its kind; `masterSecretServer` for itself. */
  readonly name: string;
  /** Where it is defined, or where it follows from. */
  readonly place: Place;
  /** Whether it fails by itself; redundant devices too. */
  readonly basic: boolean;
  /** Whether it can be a single point of failure or part of a cut set. */
  readonly candidate: boolean;
  /** The fact that is missing to say whether the device is redundant. */
  readonly unknown: Message | undefined;
  readonly apart: Apart | undefined;
}

export type WorkloadKind = 'receive' | 'orchestration' | 'send' | 'host' | 'feature';

/** What the business sees. */
export interface Workload {
  /** `RxFtp/receive/FTP`, `APP/receiveLocation/NAME`, `HOST`, `tracking`, followed by `@SERVER` when tied to one. */
  readonly id: string;
  readonly kind: WorkloadKind;
  /** The name of its host; `undefined` for features and what names no host. */
  readonly host: string | undefined;
  readonly application: string | undefined;
  readonly place: Place;
}

/** What happens to one workload. */
export interface WorkloadOutcome {
  readonly workload: Workload;
  readonly outcome: Outcome;
  /** Ids from the failed component to the last before the workload: the shortest chain; empty for an unaffected one. */
  readonly because: readonly string[];
}

/** How far a loss reaches. */
export interface Impact {
  /** The worst of what it stops now and at a restart. */
  readonly scope: Scope;
  /** `run`, or `start` where only a restart gives so much. */
  readonly phase: 'run' | 'start';
  /** What it stops after a while, where that is more. */
  readonly later?: Scope;
}

/** The answer to "what if these fail". */
export interface Simulation extends Impact {
  /** Ids, sorted. */
  readonly failed: readonly string[];
  readonly workloads: readonly WorkloadOutcome[];
}
