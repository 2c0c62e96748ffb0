/**
 * The diagram beside the editor: asks the server for the picture when the file, the failure or what is wanted changes, and
 * hands it to the page; does what the page asks for. It draws nothing itself, and keeps no failure of its own: that is the
 * simulation's.
 */
import {
  CancellationTokenSource,
  ColorThemeKind,
  commands,
  Disposable,
  l10n,
  type TextEditorSelectionChangeEvent,
  type Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import type { DiagramParams, DiagramResult, DiagramTheme } from '../../../server/src/protocol.ts';
import type { ChosenView } from '../plans/chosenView.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';
import type { FailureSimulation } from '../simulation/failureSimulation.ts';
import { isOf } from '../simulation/simulationState.ts';
import { drawMessage } from './drawMessage.ts';
import { exportDiagram, savePng } from './exportDiagram.ts';
import { type DiagramOptions, type ExtensionMessage, isPageMessage, type PageMessage } from './messages.ts';
import { fixShape, revealShape, showShape } from './shapePlace.ts';
import { pairsOf, singlePointsOf } from './weakPoints.ts';

export interface DiagramContext {
  readonly server: LanguageServer;
  readonly simulation: FailureSimulation;
  readonly view: ChosenView;
}

export interface DiagramPanel extends Disposable {
  /** The file that is drawn. */
  readonly uri: Uri | undefined;
  /** Draws this file from now on; `undefined` for none. */
  readonly show: (uri: Uri | undefined) => void;
  readonly reveal: () => void;
}

const everything: DiagramOptions = {
  expanded: [],
  layers: ['receive', 'process', 'send', 'data', 'infrastructure'],
  kinds: [],
  sites: [],
  applications: [],
};

/** Serves a panel whose page is loaded or will be. */
export function diagramPanel(panel: WebviewPanel, context: DiagramContext, first: Uri | undefined): DiagramPanel {
  const { server, simulation, view } = context;
  let uri = first;
  let options = everything;
  let isReady = false;
  let selected: string | undefined;
  /** The drawing that the page holds. */
  let resultId: string | undefined;
  let asking: CancellationTokenSource | undefined;

  const say = (message: ExtensionMessage): void => void panel.webview.postMessage(message);
  const failure = () => {
    const { current } = simulation;
    return uri && current && isOf(current.state, uri) ? current : undefined;
  };
  const drawn = (): Omit<DiagramParams, 'uri'> => {
    const { expanded, ...filter } = options;
    const state = failure()?.state;
    return {
      failed: state?.failed ?? [],
      restart: state?.restart ?? false,
      expanded,
      filter,
      theme: themeNow(),
      previousResultId: resultId,
    };
  };

  /** Of the questions under way only the last one counts. */
  async function update(): Promise<void> {
    if (!isReady || !panel.visible) return;
    asking?.cancel();
    const question = new CancellationTokenSource();
    asking = question;
    const of = uri;
    if (of === undefined) {
      say({ type: 'nothing', text: l10n.t('No topology is open. Open a file that ends in .bizha.yaml.') });
      return;
    }
    try {
      const result = await untilCurrent(() => server.request('bizha/diagram', of, drawn(), question.token));
      if (asking === question) present(of, result);
    } catch {
      // Logged by the language server; what is drawn stays.
    }
  }

  function present(of: Uri, result: DiagramResult): void {
    if (result.state !== 'ready') {
      resultId = undefined;
      say({ type: 'nothing', text: textOf(result.state) });
      return;
    }
    resultId = result.resultId;
    const now = failure();
    const shown = {
      failed: now?.state.failed ?? [],
      restart: now?.state.restart ?? false,
      answer: now?.result.title ?? '',
    };
    say(drawMessage(of.toString(), result, shown));
    void sayDetails();
  }

  async function sayDetails(): Promise<void> {
    const id = selected;
    if (uri === undefined || id === undefined) return;
    const state = failure()?.state;
    const params = { id, failed: state?.failed ?? [], restart: state?.restart ?? false };
    const facts = await server.request('bizha/diagramShape', uri, params).catch(() => null);
    if (selected !== id) return;
    if (facts === null) return say({ type: 'details', details: undefined });
    const { version: _, range: __, ...said } = facts;
    say({ type: 'details', details: { id, ...said } });
  }

  async function follow(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        isReady = true;
        resultId = undefined;
        if (message.uri === uri?.toString()) options = message.options ?? options;
        return update();
      case 'options':
        options = message.options;
        return update();
      case 'view':
        return view.change();
      case 'deselect':
        selected = undefined;
        return;
      case 'png':
        if (uri) await savePng(uri, message.bytes);
        return;
      case 'say':
        return report(message.what);
      default:
        if (uri) await act(uri, message);
    }
  }

  async function act(of: Uri, message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'select':
        selected = message.id;
        await Promise.all([message.isPointedAt && revealShape(server, of, message.id), sayDetails()]);
        return;
      case 'show':
        return showShape(server, of, message.id);
      case 'fix':
        return fixShape(server, of, message.id);
      case 'fail':
        if (message.ids.length === 0) await simulation.end();
        else await simulation.start(of, message.ids);
        return;
      case 'restart':
        return simulation.setRestart(message.restart);
      case 'weakPoints': {
        say({ type: 'weakPoints', of: message.of, found: undefined });
        const found = message.of === 'pairs' ? pairsOf(server, of) : singlePointsOf(server, of);
        say({ type: 'weakPoints', of: message.of, found: await found });
        return;
      }
      case 'export': {
        if (message.as === 'copyMarkdown' && failure()) return void commands.executeCommand('bizha.copySimulation');
        const image = await exportDiagram(server, of, message.as, drawn());
        if (image) say({ type: 'image', ...image });
      }
    }
  }

  /** The shape at the cursor is selected, unless the cursor is where the page has put it. */
  async function followCursor({ textEditor, selections, kind }: TextEditorSelectionChangeEvent): Promise<void> {
    const [selection] = selections;
    const of = textEditor.document.uri;
    if (kind === undefined || !selection || !resultId || of.toString() !== uri?.toString()) return;
    const params = { position: selection.active, resultId };
    const found = await server.request('bizha/diagramAt', of, params).catch(() => null);
    if (!found || found.id === selected) return;
    selected = found.id;
    say({ type: 'select', id: found.id });
    await sayDetails();
  }

  const subscriptions = [
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isPageMessage(message)) void follow(message);
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) void update();
    }),
    server.onDidChangeTopology((changed) => {
      if (changed.toString() === uri?.toString()) void update();
    }),
    server.onDidChangeState((state) => {
      if (state !== 'running') return;
      resultId = undefined;
      void update();
    }),
    simulation.onDidChange(() => void update()),
    window.onDidChangeTextEditorSelection((event) => void followCursor(event)),
    window.onDidChangeActiveColorTheme(() => void update()),
  ];
  return {
    get uri() {
      return uri;
    },
    show: (next) => {
      if (next?.toString() === uri?.toString()) return;
      uri = next;
      options = everything;
      resultId = undefined;
      selected = undefined;
      panel.title = titleOf(next);
      void update();
    },
    reveal: () => panel.reveal(undefined, true),
    dispose: () => {
      asking?.cancel();
      Disposable.from(...subscriptions).dispose();
    },
  };
}

/** The title of the panel of a file. */
export function titleOf(uri: Uri | undefined): string {
  const name = uri?.path.slice(uri.path.lastIndexOf('/') + 1);
  return name === undefined ? l10n.t('Diagram') : l10n.t('Diagram of {0}', name);
}

function textOf(state: Exclude<DiagramResult['state'], 'ready'>): string {
  return state === 'unreadable'
    ? l10n.t(
        'The file is too broken or too large to be drawn. The Problems view says where; the diagram comes back by itself.',
      )
    : l10n.t(
        'The file says nothing yet. Type "bizha: 1", name a server below "servers:", and the diagram appears here.',
      );
}

function themeNow(): DiagramTheme {
  switch (window.activeColorTheme.kind) {
    case ColorThemeKind.Dark:
      return 'dark';
    case ColorThemeKind.HighContrast:
      return 'contrast';
    default:
      return 'light';
  }
}

function report(what: 'copied' | 'tooLarge' | 'notCopied'): void {
  if (what === 'copied') window.setStatusBarMessage(l10n.t('The diagram is copied.'), 5000);
  else if (what === 'tooLarge')
    void window.showWarningMessage(l10n.t('The diagram is too large for a PNG. Save it as SVG, or show less of it.'));
  else void window.showWarningMessage(l10n.t('The PNG was not copied. Save it instead.'));
}
