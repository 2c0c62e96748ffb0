/**
 * Tree of a `.bizharc.yaml` to what it states: names with severities. Reads with what topologies are read with, keeps what
 * is right and reports what is not. Whether a name is that of a rule is not known here.
 */
import type { Place, SectionSyntax } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { message } from '../syntax/syntaxMessages.ts';
import { type ConfigSeverity, configKey, configSeverity } from '../vocabulary/configFile.ts';
import type { Fact } from './fact.ts';
import { expectedScalar, readScalar } from './readScalar.ts';
import {
  duplicateKey,
  follow,
  mappingOf,
  type NodeAt,
  newReading,
  nodeIn,
  type PairAt,
  pairsOf,
  placeOf,
  type Reading,
  valueAt,
  wrongType,
} from './walk.ts';

/** A rule or family, and the severity that it is given; `undefined` while none, or a wrong one, stands there. */
export interface StatedSeverity {
  readonly name: string;
  readonly place: Place;
  /** Whether it stands below `rules:`; otherwise it is a top-level key. */
  readonly listed: boolean;
  readonly severity: Fact<ConfigSeverity> | undefined;
  /** What is wrong with the severity; of no interest where the name means nothing. */
  readonly problems: readonly Problem[];
}

export interface StatedConfig {
  readonly severities: readonly StatedSeverity[];
  readonly problems: readonly Problem[];
}

/** Reads a configuration file. Never throws. */
export function readConfig(syntax: Syntax): StatedConfig {
  const reading = newReading(syntax);
  const known = new Set<string>();
  const severities = syntax.sections.flatMap((section): StatedSeverity[] => {
    const { key, value, unit } = section;
    const below = key.text === configKey;
    const own: PairAt = { ...nodeIn(unit, value), pair: { key, value, span: key.span } };
    return (below ? pairsBelow(reading, section) : [own]).flatMap((each) => {
      const { text, span } = each.pair.key;
      if (text.startsWith('x-')) return [];
      if (!known.has(text)) {
        known.add(text);
        return [stated(reading, each, below)];
      }
      duplicateKey(reading, placeOf(each, span), text);
      return [];
    });
  });
  return { severities, problems: [...syntax.problems, ...reading.problems] };
}

/** The pairs below `rules:`, one by one or in a node, with what is merged into them. */
function pairsBelow(reading: Reading, { unit, value, entries }: SectionSyntax): readonly PairAt[] {
  if (!entries) return pairsIn(reading, nodeIn(unit, value));
  const each = entries.map((entry) => ({
    merges: entry.pair.key.text === '<<' && entry.pair.key.style === 'plain',
    pairs: pairsOf(reading, mappingOf(entry.pair), nodeIn(entry.unit, entry.pair.value), false),
  }));
  const own = each.filter(({ merges }) => !merges).flatMap(({ pairs }) => pairs);
  const names = new Set(own.map(({ pair }) => pair.key.text));
  const merged = each.filter(({ merges }) => merges).flatMap(({ pairs }) => pairs);
  return [...own, ...merged.filter(({ pair }) => !names.has(pair.key.text))];
}

function pairsIn(reading: Reading, site: NodeAt): readonly PairAt[] {
  const found = follow(reading, site);
  if (!found || (found.node.kind === 'scalar' && found.node.text === '')) return [];
  if (found.node.kind === 'mapping') return pairsOf(reading, found.node, found, false);
  wrongType(reading, placeOf(found, found.node.span), configKey, message('expected.severities'));
  return [];
}

function stated(reading: Reading, each: PairAt, below: boolean): StatedSeverity {
  const { text: name, span } = each.pair.key;
  const place = placeOf(each, span);
  const before = reading.problems.length;
  const found = follow(reading, valueAt(each));
  const severity = found && severityOf(reading, found, name);
  return { name, place, listed: below, severity, problems: reading.problems.splice(before) };
}

function severityOf(reading: Reading, site: NodeAt, name: string): Fact<ConfigSeverity> | undefined {
  const { node } = site;
  const place = placeOf(site, node.span);
  if (node.kind !== 'scalar') return wrongType(reading, place, name, expectedScalar(configSeverity));
  // A key without a value is still being typed.
  if (node.text === '' && node.style === 'plain') return undefined;
  return readScalar(reading, node, place, configSeverity, name) as Fact<ConfigSeverity> | undefined;
}
