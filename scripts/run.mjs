// Starts a program and waits for its end, within a time limit. Knows nothing of what it starts.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/**
 * Runs `command` in a process group of its own, so that the limit and Ctrl+C end its children as well.
 * The output goes to our own terminal, or to a file.
 *
 * @param {string} command program, looked up on the PATH
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, limitSeconds?: number, quiet?: boolean, log?: string}} [options]
 *   quiet: only errors are shown; log: the file that takes all output
 * @returns {Promise<void>} rejects with a readable error when the exit code is not 0 or the limit is over
 */
export function run(command, args, { cwd, env, limitSeconds = 600, quiet = false, log } = {}) {
  const windows = process.platform === 'win32';
  const file = log === undefined ? undefined : openSync(log, 'w');
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: file === undefined ? ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'] : ['ignore', file, file],
    // Windows knows no process groups, and starts npm and code (both .cmd files) through its shell only.
    detached: !windows,
    shell: windows && !isAbsolute(command),
  });
  if (file !== undefined) closeSync(file);
  const kill = () => {
    try {
      process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  // Several may run at once: the end of this process ends each of them.
  const interrupt = (signal) => process.exit(signal === 'SIGINT' ? 130 : 143);
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  process.once('exit', kill);

  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, limitSeconds * 1000);
    const name = [command, ...args].join(' ');
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (late) reject(new Error(`${name}: not finished after ${limitSeconds} seconds`));
      else if (code !== 0) reject(new Error(`${name}: ended with ${code ?? signal}`));
      else resolve();
    });
    child.once('close', () => clearTimeout(timer));
  }).finally(() => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    process.off('exit', kill);
  });
}
