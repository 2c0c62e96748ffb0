/**
 * How a request is answered: not at all when it was cancelled, with an error of its own when it fails. A crash stays in
 * its request; the server goes on.
 */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Steps } from '../failure/steps.ts';
import type { BizhaRequests } from '../protocol.ts';
import type { TopologyDocument } from './documents.ts';
import { message } from './lspMessages.ts';
import { reasonOf } from './reasonOf.ts';
import type { Rank } from './scheduler.ts';
import type { Session } from './session.ts';

/** Computes an answer; `params` are those of the request, `token` is for answers that take long. */
export type Handler<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result>;

/** Computes an answer about an open document, in steps. */
export type DocumentHandler<Params, Result> = (
  session: Session,
  document: TopologyDocument,
  params: Params,
) => Steps<Result>;

/** Answers a request of our own about a file, open or not. */
export type FileHandler<Method extends keyof BizhaRequests> = DocumentHandler<
  BizhaRequests[Method]['params'],
  BizhaRequests[Method]['result']
>;

/** What tells which document a request is about. */
type About =
  | { readonly textDocument: { readonly uri: string } }
  | { readonly uri: string }
  | { readonly item: { readonly uri: string } };

/** The method of a request, and its handler as the connection wants it. */
export type Answer<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<void>>;

/**
 * A handler as the connection wants it. A request that is cancelled while it waits is not computed; one that is cancelled
 * meanwhile is not answered with a result.
 */
export function answer<Params, Result>(
  session: Session,
  method: string,
  handler: Handler<Params, Result>,
): Answer<Params, Result> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handler(session, params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      const text = message('feature.log.crash', { method, reason: reasonOf(error) });
      session.log(text);
      const reason = error instanceof Error ? error.message : String(error);
      return new ResponseError(ErrorCodes.InternalError, message.text('feature.log.crash', { method, reason }));
    }
  };
}

/** A handler about the open document of its request, run by the scheduler; `none` is said of a document that is not open. */
export function inSteps<Params extends About, Result>(
  rank: Rank,
  handler: DocumentHandler<Params, Result>,
  none: Result,
): Handler<Params, Result> {
  return (session, params, token) => {
    const document = session.documents.get(uriOf(params));
    if (!document) return none;
    if (rank === 'answer') session.scheduler.activate(document.uri);
    return session.scheduler.run(document, handler(session, document, params), { rank, token });
  };
}

/** Runs what has no response: its failure is logged. */
export function unanswered(session: Session, method: string, run: () => Promise<unknown>): void {
  run().catch((error: unknown) => session.log(message('feature.log.crash', { method, reason: reasonOf(error) })));
}

function uriOf(params: About): string {
  if ('textDocument' in params) return params.textDocument.uri;
  return 'item' in params ? params.item.uri : params.uri;
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, message.text('feature.log.cancelled'));
}
