/**
 * What failed and what becomes of the rest, beside their lines: a symbol and a colour for each, a mark in the overview ruler,
 * and the reasons when the pointer rests on it.
 */
import {
  type DecorationOptions,
  Disposable,
  MarkdownString,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import type { MarkState, SimulationResult } from '../../../server/src/protocol.ts';
import { rangeOf } from '../commands/goToNode.ts';
import type { FailureSimulation, Simulated } from './failureSimulation.ts';
import { isOf } from './simulationState.ts';

/** Worst first. */
const states = ['failed', 'stopped', 'stops at restart', 'delayed', 'reduced'] as const satisfies readonly MarkState[];

/** Colours are not all there is to tell them apart: the symbols differ, and what is down is struck out. */
const looks: Readonly<Record<MarkState, { readonly symbol: string; readonly color: string }>> = {
  failed: { symbol: '⚡\uFE0E', color: 'editorError.foreground' },
  stopped: { symbol: '✖', color: 'editorError.foreground' },
  'stops at restart': { symbol: '↻', color: 'editorWarning.foreground' },
  delayed: { symbol: '…', color: 'editorInfo.foreground' },
  reduced: { symbol: '↓', color: 'descriptionForeground' },
};

type Marks = SimulationResult['marks'];

export function decorateOutcomes(simulation: FailureSimulation): Disposable {
  const types = new Map(states.map((state) => [state, decorationType(state)]));

  const draw = (): void => {
    const { current } = simulation;
    for (const editor of window.visibleTextEditors) {
      if (!isOf(current?.state, editor.document.uri)) paint(types, editor, []);
      // Places in an older text would be wrong; what is there already moves with the text until the next answer.
      else if (current?.result.version === editor.document.version) paint(types, editor, current.result.marks);
    }
  };
  return Disposable.from(...types.values(), simulation.onDidChange(draw), window.onDidChangeVisibleTextEditors(draw));
}

/** Brings the first mark into sight: what failed, where it stands in the file. */
export function revealMarks({ state, result }: Simulated): void {
  const [first] = result.marks;
  if (!first) return;
  for (const editor of window.visibleTextEditors)
    if (isOf(state, editor.document.uri) && editor.document.version === result.version)
      editor.revealRange(rangeOf(first.range), TextEditorRevealType.InCenterIfOutsideViewport);
}

function decorationType(state: MarkState): TextEditorDecorationType {
  const { symbol, color } = looks[state];
  const themeColor = new ThemeColor(color);
  return window.createTextEditorDecorationType({
    before: { contentText: symbol, color: themeColor, margin: '0 0.4ch 0 0' },
    color: themeColor,
    overviewRulerColor: themeColor,
    overviewRulerLane: OverviewRulerLane.Full,
    ...(state === 'failed' || state === 'stopped' ? { textDecoration: 'line-through' } : {}),
  });
}

function paint(types: ReadonlyMap<MarkState, TextEditorDecorationType>, editor: TextEditor, marks: Marks): void {
  const places = merged(marks);
  for (const [state, type] of types) {
    const own = places.filter(({ outcome }) => outcome === state).map(({ options }) => options);
    editor.setDecorations(type, own);
  }
}

/** Several things may stand at one place: it gets one symbol, for the worst, and all their texts. */
function merged(marks: Marks): { readonly outcome: MarkState; readonly options: DecorationOptions }[] {
  const places = new Map<string, Marks[number][]>();
  for (const mark of marks) {
    const key = JSON.stringify(mark.range);
    places.set(key, [...(places.get(key) ?? []), mark]);
  }
  return [...places.values()].flatMap((at) => {
    const [first] = at;
    const outcome = states.find((state) => at.some((mark) => mark.outcome === state));
    if (!first || !outcome) return [];
    const texts = [...new Set(at.map(({ text }) => text))];
    // As plain text, for names may look like Markdown.
    const hoverMessage = texts.map((text) => new MarkdownString().appendText(text));
    return [{ outcome, options: { range: rangeOf(first.range), hoverMessage } }];
  });
}
