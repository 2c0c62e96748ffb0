/**
 * The findings of documents under the settings of now, computed once for each version. What fails is logged once, and costs
 * its own findings only. Publishes nothing.
 */
import { provisionalFindings } from '../analysis/provisionalFindings.ts';
import { inView, type Snapshot, type View } from '../analysis/snapshot.ts';
import { type SoundFindings, soundFindingSteps } from '../analysis/soundFindings.ts';
import { runToEnd, type Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleSettings } from '../rules/run.ts';
import type { Message } from '../text/message.ts';
import { type TopologyDocument, uriKey } from './documents.ts';
import { message } from './lspMessages.ts';
import { reasonOf } from './reasonOf.ts';

export type FindingStore = ReturnType<typeof findingStore>;

export interface FindingSources {
  /** The severities that hold for a file; the same object as long as they are the same. `undefined`: it is not checked. */
  readonly rulesFor: (uri: string) => RuleSettings | undefined;
  readonly today: () => string;
  /** The view that is shown. */
  readonly view: () => View;
  readonly log: (text: Message) => void;
}

/** What findings depend on besides the text. */
interface Conditions {
  readonly rules: RuleSettings;
  readonly today: string;
  readonly view: View;
}

interface Computed extends Conditions {
  readonly findings: readonly Finding[];
}

/** Up to this many entries a graph takes a few milliseconds: real groups have some hundred. */
const maxEntriesAtOnce = 1000;

/** Whether the graph that some rules ask is large. */
export function isLarge({ topology }: Snapshot): boolean {
  return topology.stating.length > maxEntriesAtOnce;
}

export function findingStore({ rulesFor, today, view: shown, log }: FindingSources) {
  const complete = new WeakMap<Snapshot, Computed>();
  const provisional = new WeakMap<Snapshot, Computed>();
  /** The last complete findings of each large document, by its key: what is provisional repeats some of them. */
  const last = new Map<string, readonly Finding[]>();
  const logged = new Map<string, string>();

  function logOnce(uri: string, text: string, entry: Message): void {
    if (logged.get(uriKey(uri)) === text) return;
    logged.set(uriKey(uri), text);
    log(entry);
  }

  /** Logs that the analysis of a file failed, unless that is what was logged of it last. */
  function logCrash(uri: string, error: unknown): void {
    const reason = reasonOf(error);
    logOnce(uri, reason, message('feature.log.stage-crash', { uri, reason }));
  }

  function soundly(uri: string, { findings, crashes }: SoundFindings): readonly Finding[] {
    for (const { rule, error } of crashes) {
      if (rule === undefined) logCrash(uri, error);
      else {
        const reason = reasonOf(error);
        logOnce(uri, `${rule} ${reason}`, message('feature.log.rule-crash', { rule, uri, reason }));
      }
    }
    return findings;
  }

  function conditionsOf(uri: string, view: View): Conditions | undefined {
    const rules = rulesFor(uri);
    return rules && { rules, today: today(), view };
  }

  /** The findings of a document in a view, that of the session, in steps; none where validation is off. Those that are known are there at once. */
  function* findingSteps(document: TopologyDocument, view: View = shown()): Steps<readonly Finding[]> {
    const { uri, version, snapshot } = document;
    const conditions = conditionsOf(uri, view);
    if (!conditions) return [];
    const known = recall(complete, snapshot, conditions);
    if (known) return known;
    // What fails here fails again, and is logged, when all rules run.
    if (isLarge(snapshot)) {
      yield* untilFailure(snapshot.prepareImpacts());
      yield* untilFailure(snapshot.prepare());
    }
    const findings = soundly(
      uri,
      yield* soundFindingSteps(snapshot, conditions.rules, conditions.today, undefined, view),
    );
    complete.set(snapshot, { ...conditions, findings });
    // They repeat findings that hold the version before, which would hold the one before it, and so on.
    provisional.delete(snapshot);
    if (version !== null && isLarge(snapshot)) last.set(uriKey(uri), findings);
    return findings;
  }

  /** Of a large file those that are there without waiting for its failure graph; else all. */
  function findingsAtOnce(document: TopologyDocument): readonly Finding[] {
    const { uri, snapshot } = document;
    const conditions = conditionsOf(uri, shown());
    if (!conditions) return [];
    const known = recall(complete, snapshot, conditions) ?? recall(provisional, snapshot, conditions);
    if (known) return known;
    if (!isLarge(snapshot)) return runToEnd(findingSteps(document));
    const { rules, today: day, view } = conditions;
    const findings = soundly(uri, provisionalFindings(inView(snapshot, view), rules, day, last.get(uriKey(uri)) ?? []));
    provisional.set(snapshot, { ...conditions, findings });
    return findings;
  }

  return {
    findingSteps,
    findingsAtOnce,
    logCrash,
    /** A document was closed. */
    forget: (uri: string): void => {
      last.delete(uriKey(uri));
      logged.delete(uriKey(uri));
    },
  };
}

function recall(
  cache: WeakMap<Snapshot, Computed>,
  snapshot: Snapshot,
  { rules, today, view }: Conditions,
): readonly Finding[] | undefined {
  const known = cache.get(snapshot);
  return known?.rules === rules && known.today === today && known.view === view ? known.findings : undefined;
}

function* untilFailure(steps: Steps<void>): Steps<void> {
  try {
    yield* steps;
  } catch {
    // Logged when all rules run.
  }
}
