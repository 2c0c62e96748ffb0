/**
 * How a request is answered: not at all when it was cancelled, with an error of its own when it fails. A crash stays in
 * its request; the server goes on.
 */
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { render } from '../text/message.ts';
import { message } from './lspMessages.ts';
import { reasonOf, type Session } from './session.ts';

/** Computes an answer; `params` are those of the request, `token` is for answers that take long. */
export type Handler<Params, Result> = (
  session: Session,
  params: Params,
  token: CancellationToken,
) => Result | Promise<Result>;

/**
 * A handler as the connection wants it. A request that is cancelled while it waits is not computed; one that is cancelled
 * meanwhile is not answered with a result.
 */
export function answer<Params, Result>(
  session: Session,
  method: string,
  handler: Handler<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
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
      return new ResponseError(ErrorCodes.InternalError, render(message('feature.log.crash', { method, reason })));
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, render(message('feature.log.cancelled')));
}
