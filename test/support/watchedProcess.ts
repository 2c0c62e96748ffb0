/**
 * Runs jobs in a process that is ended when one step takes too long; the next job gets a new one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Report } from '../property/repetitionWorker.ts';

/** How long one step may take, in milliseconds. */
const limit = 10_000;
/** A new process has to load everything first. */
const loadingLimit = 60_000;

const worker = fileURLToPath(new URL('../property/repetitionWorker.ts', import.meta.url));

export interface WatchedProcess {
  /** What is wrong with a job: steps that took too long, or one that did not end. Nothing when all is well. */
  readonly run: (job: Job) => Promise<readonly string[]>;
  readonly end: () => void;
}

export function watchedProcess(): WatchedProcess {
  let child: ChildProcess | undefined;
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const run = (job: Job): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const current =
        child ?? fork(worker, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      child = current;
      let step = 'loading';
      const finish = (faults: readonly string[], alive: boolean): void => {
        clearTimeout(timer);
        current.removeAllListeners();
        if (!alive) end();
        resolve(faults);
      };
      const giveUp = (): void => finish([`${step} does not end`], false);
      let timer = setTimeout(giveUp, loadingLimit);
      current.on('message', (report: Report) => {
        clearTimeout(timer);
        if ('step' in report) {
          step = report.step;
          timer = setTimeout(giveUp, limit);
        } else finish(report.slow.map(sentence), true);
      });
      current.once('exit', (code) => finish([`${step} ends the process with ${code}`], false));
      current.send(job);
    });
  return { run, end };
}

function sentence({
  step,
  small,
  large,
}: {
  readonly step: string;
  readonly small: number;
  readonly large: number;
}): string {
  return `${step} takes ${Math.round(small)} ms, and ${Math.round(large)} ms for four times as much`;
}
