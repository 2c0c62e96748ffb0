// Runs some things beside each other. Knows nothing of what it runs.

/**
 * Starts the tasks in their order, so many at a time; one that is `alone` starts when those before it are done, and those
 * after it wait.
 *
 * @template {{readonly alone?: boolean}} Task
 * @param {number} lanes
 * @param {readonly Task[]} tasks
 * @param {(task: Task) => Promise<void>} start
 * @returns {Promise<void>} rejects when one has rejected, and starts no more then
 */
export async function inLanes(lanes, tasks, start) {
  const running = new Set();
  for (const task of tasks) {
    while (running.size >= (task.alone ? 1 : lanes)) await Promise.race(running);
    const done = start(task).finally(() => running.delete(done));
    running.add(done);
    if (task.alone) await done;
  }
  await Promise.all(running);
}
