/**
 * The children of nodes: those that came with a node, else the server's answer to its question. An answer counts for the
 * version of the file that it is about; while there is none, a line says so.
 */
import { CancellationTokenSource, type Disposable, type Event, EventEmitter, l10n, type Uri, workspace } from 'vscode';
import type { ChildrenResult, NodeQuestion, TreeNode } from '../../../server/src/protocol.ts';
import { isOutdated, type LanguageServer } from '../server/startLanguageServer.ts';
import { elementsOf, type NodeElement, noteOf } from './topologyElement.ts';

export interface NodeChildren extends Disposable {
  readonly of: (element: NodeElement) => Promise<readonly NodeElement[]>;
  /** The children of an element that is shown may be others than those that `of` has resolved to. */
  readonly onDidChange: Event<NodeElement>;
}

/** An answer with its nodes, be they new or those of the answer before. */
type Answer = Required<ChildrenResult>;

/** One question about one file. */
interface Inquiry {
  /** The element that it was last asked for. */
  element: NodeElement;
  state: Answer | 'waiting' | 'failed';
  /** Resolves when the state is not `waiting` any more. */
  answered: Promise<void>;
  /** Whether the element shows that it waits, and so has to ask again. */
  showsWaiting: boolean;
  readonly cancellation: CancellationTokenSource;
}

/** Until then a tree that does not move looks better than one that flickers. */
const patienceMs = 300;

export function nodeChildren(server: LanguageServer): NodeChildren {
  const changed = new EventEmitter<NodeElement>();
  const inquiries = new Map<string, Inquiry>();
  /** The last answers, which the server need not send again when nothing in them has changed. */
  const answers = new Map<string, Answer>();

  function inquire(key: string, element: NodeElement, question: NodeQuestion): Inquiry {
    const cancellation = new CancellationTokenSource();
    const inquiry: Inquiry = {
      element,
      state: 'waiting',
      showsWaiting: false,
      cancellation,
      answered: Promise.resolve(),
    };
    const previous = answers.get(key);
    const params = { question, previousResultId: previous?.resultId };
    const settle = (state: Inquiry['state']): void => {
      inquiry.state = state;
      if (inquiry.showsWaiting) changed.fire(inquiry.element);
    };
    inquiry.answered = server.request('bizha/children', element.uri, params, cancellation.token).then(
      (result) => {
        const answer = result && answerOf(result, previous?.nodes);
        if (answer) answers.set(key, answer);
        settle(answer ?? 'failed');
      },
      (error: unknown) => {
        // The newer version is announced in a moment; then the question is asked again.
        if (!isOutdated(error)) settle('failed');
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
    workspace.onDidCloseTextDocument(({ uri }) => {
      for (const key of answers.keys()) if (key.startsWith(`${uri.toString()} `)) answers.delete(key);
    }),
  ];
  return {
    of: async (element) => {
      const { uri, node } = element;
      if (node.question === undefined) return elementsOf(uri, node.children ?? [], element);
      const key = `${uri.toString()} ${JSON.stringify(node.question)}`;
      const inquiry = inquiries.get(key) ?? inquire(key, element, node.question);
      inquiries.set(key, inquiry);
      inquiry.element = element;
      await Promise.race([inquiry.answered, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
      const { state } = inquiry;
      if (state === 'failed') return [noteOf(element, l10n.t('No answer; the output says why'), 'warning')];
      if (state !== 'waiting' && isAbout(state, uri)) return elementsOf(uri, state.nodes, element);
      inquiry.showsWaiting = true;
      return [noteOf(element, l10n.t('Looking for it …'), 'loading~spin')];
    },
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function answerOf(result: ChildrenResult, previous: readonly TreeNode[] | undefined): Answer {
  return { ...result, nodes: result.nodes ?? previous ?? [] };
}

/** Whether an answer is about the text as it stands; a later version is announced in a moment. */
function isAbout({ version }: Answer, uri: Uri): boolean {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  return version === null || document === undefined || document.version === version;
}
