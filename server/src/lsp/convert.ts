/**
 * Between the plain data of the features and the Language Server Protocol. The only place where offsets become positions;
 * positions count UTF-16 code units, as strings do.
 */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type TextEdit as LspTextEdit,
  type Range,
} from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import type { PageOf } from '../features/hover/findingsText.ts';
import type { DiagnosticData } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import type { Severity } from '../rules/rule.ts';
import { offsetAt, positionAt } from '../text/lineIndex.ts';
import { type Message, render } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { documentationPage } from '../vocabulary/documentation.ts';
import { message } from './lspMessages.ts';

/** What positions are asked of: a topology, or a configuration file. */
export type Positioned = Pick<Snapshot, 'text' | 'lines' | 'rangeOf'>;

export function rangeOf(snapshot: Pick<Snapshot, 'lines'>, span: Span): Range {
  return { start: positionAt(snapshot.lines, span.start), end: positionAt(snapshot.lines, span.end) };
}

export function spanOf(snapshot: Pick<Snapshot, 'text' | 'lines'>, range: Range): Span {
  const start = offsetAt(snapshot, range.start);
  return { start, end: Math.max(start, offsetAt(snapshot, range.end)) };
}

export function textEditOf(snapshot: Pick<Snapshot, 'lines'>, edit: TextEdit): LspTextEdit {
  return { range: rangeOf(snapshot, edit.span), newText: edit.text };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How editors show what some rules report: faded out, or struck through. */
const tags: Readonly<Record<string, DiagnosticTag>> = {
  'ignore/useless': DiagnosticTag.Unnecessary,
  'reference/deprecated-adapter': DiagnosticTag.Deprecated,
};

export interface DiagnosticOptions {
  /** Makes text of messages. */
  readonly say?: (message: Message) => string;
  /** The address of a rule's page, where the client has it; the rule's documentation elsewhere. */
  readonly pageOf?: PageOf | undefined;
}

/** A finding as a diagnostic of the file at `uri`. */
export function diagnosticOf(
  uri: string,
  snapshot: Positioned,
  finding: Finding,
  { say = render, pageOf }: DiagnosticOptions = {},
): Diagnostic {
  const [source] = ruleOf(finding.rule)?.sources ?? [];
  const page = pageOf?.(finding.rule) ?? (source && documentationPage(source));
  const tag = tags[finding.rule];
  const data: DiagnosticData = {
    rule: finding.rule,
    entity: finding.entity,
  };
  return {
    range: rangeOf(snapshot, snapshot.rangeOf(finding.place)),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    source: 'bizha',
    message: say(finding.closedBy ? message('feature.closed-by-plan', { text: finding.message }) : finding.message),
    ...(tag === undefined ? {} : { tags: [tag] }),
    ...(finding.related.length === 0
      ? {}
      : {
          relatedInformation: finding.related.map(({ place, message: text }) => ({
            location: { uri, range: rangeOf(snapshot, snapshot.rangeOf(place)) },
            message: say(text),
          })),
        }),
    data,
  };
}
