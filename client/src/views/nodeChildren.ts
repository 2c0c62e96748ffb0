/**
 * The children of nodes: those that a node has come with, else the server's answer to its question. An answer counts for
 * the version of the file that it is about, and whoever has to wait for one is told so.
 */
import { CancellationTokenSource, type Disposable, type Event, EventEmitter, l10n, type Uri, workspace } from 'vscode';
import type { ChildrenResult } from '../../../server/src/protocol.ts';
import { isOutdated, type LanguageServer } from '../server/startLanguageServer.ts';
import { elementsOf, type NodeElement, noteOf } from './topologyElement.ts';

export interface NodeChildren extends Disposable {
  readonly of: (element: NodeElement) => Promise<readonly NodeElement[]>;
  /** The children of a node that is shown are not any more those that `of` has told. */
  readonly onDidChange: Event<NodeElement>;
}

/** One question about one file. */
interface Inquiry {
  /** Who asked last. */
  element: NodeElement;
  state: ChildrenResult | 'waiting' | 'failed';
  /** Resolves when the state is not `waiting` any more; then whoever was told to wait asks again. */
  answered: Promise<void>;
  toldToWait: boolean;
  readonly cancellation: CancellationTokenSource;
}

/** Until then a tree that does not move yet looks better than one that flickers. */
const patienceMs = 300;

export function nodeChildren(server: LanguageServer): NodeChildren {
  const changed = new EventEmitter<NodeElement>();
  const inquiries = new Map<string, Inquiry>();

  function inquire(element: NodeElement): Inquiry {
    const cancellation = new CancellationTokenSource();
    const inquiry: Inquiry = {
      ...{ element, state: 'waiting', toldToWait: false, cancellation },
      answered: Promise.resolve(),
    };
    const { uri, node } = element;
    const answer = server.request(
      'bizha/children',
      uri,
      { question: node.question ?? { of: 'pairs' } },
      cancellation.token,
    );
    inquiry.answered = answer.then(
      (result) => {
        inquiry.state = result ?? 'failed';
        if (inquiry.toldToWait) changed.fire(inquiry.element);
      },
      (error: unknown) => {
        // Of a newer version we are told in a moment; then the question is asked anew.
        if (isOutdated(error)) return;
        inquiry.state = 'failed';
        if (inquiry.toldToWait) changed.fire(inquiry.element);
      },
    );
    return inquiry;
  }

  function forget(concerns: (uri: Uri) => boolean): void {
    for (const [key, { element, cancellation }] of inquiries) {
      if (!concerns(element.uri)) continue;
      inquiries.delete(key);
      cancellation.cancel();
      cancellation.dispose();
      changed.fire(element);
    }
  }

  const subscriptions = [
    changed,
    server.onDidChangeTopology((uri) => forget((each) => each.toString() === uri.toString())),
    server.onDidChangeState((state) => {
      if (state === 'running') forget(() => true);
    }),
  ];
  return {
    of: async (element) => {
      const { uri, node } = element;
      if (node.question === undefined) return elementsOf(uri, node.children ?? [], element);
      const key = JSON.stringify([uri.toString(), node.question]);
      const inquiry = inquiries.get(key) ?? inquire(element);
      inquiries.set(key, inquiry);
      inquiry.element = element;
      await Promise.race([inquiry.answered, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
      const { state } = inquiry;
      if (state === 'failed') return [noteOf(element, l10n.t('No answer; the output says why'), 'warning')];
      if (state !== 'waiting' && isAbout(state, uri)) return elementsOf(uri, state.nodes, element);
      inquiry.toldToWait = true;
      return [noteOf(element, l10n.t('Looking for it …'), 'loading~spin')];
    },
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Whether an answer is about the text as it stands; of a later one the server tells in a moment. */
function isAbout({ version }: ChildrenResult, uri: Uri): boolean {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  return version === null || document === undefined || document.version === version;
}
