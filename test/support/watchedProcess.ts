/**
 * Runs jobs in a process that is ended when one step takes too long; the next job gets a new one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Job, Report } from '../property/repetitionWorker.ts';

/** How long one step may take, in milliseconds. */
const limit = 10_000;
/** Loading everything takes longer; so does a step that has to wait for the processor on a busy machine. */
const maxWaits = 12;

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
      let timer: NodeJS.Timeout | undefined;
      const watch = (waits = 0, before = processorTime(current.pid)): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const hasWorked = step !== 'loading' && processorTime(current.pid) - before >= limit;
          if (hasWorked || waits + 1 >= maxWaits) finish([`${step} does not end`], false);
          else watch(waits + 1, before);
        }, limit);
      };
      watch();
      current.on('message', (report: Report) => {
        if (!('step' in report)) return finish(report.slow.map(sentence), true);
        step = report.step;
        watch();
      });
      current.once('exit', (code, signal) => finish([`${step} ends the process: ${code ?? signal}`], false));
      current.send(job);
    });
  return { run, end };
}

/** How many milliseconds a process has worked, where the system tells; else those of the clock. */
function processorTime(pid: number | undefined): number {
  try {
    const [user = '', system = ''] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11) ?? [];
    return (Number(user) + Number(system)) * 10;
  } catch {
    return performance.now();
  }
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
