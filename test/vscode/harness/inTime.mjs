// A limit for what may never end. It ends nothing: whoever waits goes on without it.

/**
 * Waits for a promise, but not longer.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} seconds
 * @param {() => string} late what the error says when the time is over
 * @returns {Promise<T>}
 */
export async function inTime(promise, seconds, late) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(late())), seconds * 1000);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
