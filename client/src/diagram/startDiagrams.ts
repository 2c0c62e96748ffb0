/** The command that opens the diagram, the one panel that there is, and its return after a reload. */
import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { ShownTopologies } from '../views/followTopologies.ts';
import { type DiagramContext, type DiagramPanel, diagramPanel, titleOf } from './diagramPanel.ts';
import { isPageState } from './messages.ts';
import { pageHtml, pageRoot } from './pageHtml.ts';
import { pageTexts } from './pageTexts.ts';

const viewType = 'bizha.diagram';

export function startDiagrams(extensionUri: Uri, shown: ShownTopologies, context: DiagramContext): Disposable {
  let current: DiagramPanel | undefined;
  const webviewOptions = { enableScripts: true, localResourceRoots: [pageRoot(extensionUri)] };

  function serve(panel: WebviewPanel, uri: Uri | undefined): void {
    current?.dispose();
    const diagram = diagramPanel(panel, context, uri);
    current = diagram;
    panel.iconPath = Uri.joinPath(extensionUri, 'media', 'file.svg');
    panel.title = titleOf(uri);
    panel.webview.options = webviewOptions;
    panel.webview.html = pageHtml(panel.webview, extensionUri, pageTexts());
    panel.onDidDispose(() => {
      diagram.dispose();
      if (current === diagram) current = undefined;
    });
  }

  async function open(given: unknown): Promise<void> {
    const uri = given instanceof Uri ? given : await topologyNow();
    if (current) {
      current.show(uri);
      return current.reveal();
    }
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    serve(window.createWebviewPanel(viewType, titleOf(uri), beside, webviewOptions), uri);
  }

  async function topologyNow(): Promise<Uri | undefined> {
    const [first] = await shown.uris();
    return first;
  }

  async function restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const known = isPageState(state) ? state : undefined;
    const uri = known === undefined ? await topologyNow() : Uri.parse(known.uri);
    serve(panel, uri);
    const { simulation } = context;
    if (!uri || !known || known.failed.length === 0 || simulation.current) return;
    await simulation.start(uri, known.failed, known.restart).catch(() => false); // logged by the language server
  }

  /** The topology that the user works on; one among several is kept as long as it is there. */
  async function follow(): Promise<void> {
    const uris = await shown.uris();
    const isKept = uris.length > 1 && uris.some((each) => each.toString() === current?.uri?.toString());
    if (!isKept) current?.show(uris[0]);
  }

  return Disposable.from(
    commands.registerCommand('bizha.showDiagram', open),
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: restore }),
    shown.onDidChange(() => void follow()),
    { dispose: () => current?.dispose() },
  );
}
