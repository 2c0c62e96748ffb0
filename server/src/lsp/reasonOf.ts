/** What an error says, for the log. */

/** Its message with the way that led to it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
