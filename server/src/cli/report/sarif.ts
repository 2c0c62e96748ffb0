/**
 * The findings as SARIF 2.1.0, for code scanning. A finding keeps its fingerprint as long as it is about the same
 * component, wherever in the file that moves.
 */
import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { helpAddress, rulePage, templatesOf, titleOf, whyOf } from '../../features/rulePage.ts';
import type { Finding, Suppression } from '../../rules/finding.ts';
import { ruleInfos } from '../../rules/registry.ts';
import { familyOf, type RuleInfo, type Severity } from '../../rules/rule.ts';
import type { Place } from '../../syntax/node.ts';
import { render } from '../../text/message.ts';

import type { CheckedFile, ReportContext } from '../checkedFile.ts';
import { addressOf, regionOf } from './region.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

const suppressionKinds = { comment: 'inSource', baseline: 'external' } as const satisfies Record<
  Suppression['kind'],
  'inSource' | 'external'
>;

/** The report as text with a final line end. */
export function sarifReport(files: readonly CheckedFile[], { version, troubles }: ReportContext): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bizha', version, semanticVersion: version, rules: ruleInfos.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: troubles.length === 0,
            toolExecutionNotifications: troubles.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap(resultsOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf(rule: RuleInfo): ReportingDescriptor {
  const page = rulePage(rule);
  const says = templatesOf(rule);
  return {
    id: rule.id,
    shortDescription: { text: titleOf(rule) },
    fullDescription: { text: plain(whyOf(rule)) },
    help: { text: [titleOf(rule), ...says, plain(whyOf(rule))].join('\n'), markdown: page },
    helpUri: helpAddress(rule),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [familyOf(rule.id)], kind: rule.kind },
  };
}

function plain(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll('`', '');
}

const indexOf: ReadonlyMap<string, number> = new Map(ruleInfos.map(({ id }, index) => [id, index]));

function resultsOf(file: CheckedFile): Result[] {
  const times = new Map<string, number>();
  return file.findings.map((finding) => {
    const key = `${finding.rule} ${finding.entity}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return resultOf(file, finding, count === 1 ? key : `${key} ${count}`);
  });
}

function resultOf(file: CheckedFile, finding: Finding, fingerprint: string): Result {
  const { suppressed } = finding;
  const { scope, phase } = finding.reach();
  const relatedLocations = finding.related.map(({ place, message: text }, id) => ({
    id,
    physicalLocation: locationOf(file, place),
    message: { text: render(text) },
  }));
  const ruleIndex = indexOf.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: render(finding.message) },
    locations: [
      { physicalLocation: locationOf(file, finding.place), logicalLocations: [{ fullyQualifiedName: finding.entity }] },
    ],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: { 'ruleAndComponent/v1': createHash('sha256').update(fingerprint).digest('hex') },
    suppressions: suppressed
      ? [{ kind: suppressionKinds[suppressed.kind], status: 'accepted', justification: suppressed.reason }]
      : [],
    properties: {
      severity: finding.severity,
      scope,
      ...(phase === undefined ? {} : { phase }),
      ...(finding.closedBy ? { closedByPlan: finding.closedBy().map(({ id }) => id) } : {}),
    },
  };
}

function locationOf(file: CheckedFile, place: Place) {
  return { artifactLocation: { uri: addressOf(file.source.path) }, region: regionOf(file, place) };
}
