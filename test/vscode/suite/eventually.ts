// Waiting for what comes by itself: asks again until the answer is there, and says what it last was when it never comes.

/** Resolves to the first answer that is not undefined; rejects after `seconds`. */
export async function eventually<T>(what: string, probe: () => T | undefined | Promise<T | undefined>, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`no ${what} within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
