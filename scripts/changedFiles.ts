// Asks git what differs from the main branch: commits since the two parted, and the work tree with files that are new; on
// the main branch itself, with nothing new, what its last commit changed.
import { execFileSync } from 'node:child_process';

/** Paths relative to `root`, deleted files too; `undefined` where git or a main branch is missing. */
export function changedFiles(root: string): readonly string[] | undefined {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const parting = ['main', 'origin/main'].flatMap((branch) => {
    try {
      return [git('merge-base', 'HEAD', branch).trim()];
    } catch {
      return [];
    }
  })[0];
  if (parting === undefined) return undefined;
  // A file that was moved counts under both names.
  const since = (commit: string): readonly string[] =>
    [
      ...git('diff', '--name-only', '--no-renames', '-z', '--relative', commit).split('\0'),
      ...git('ls-files', '--others', '--exclude-standard', '-z').split('\0'),
    ].filter((path) => path !== '');
  const changed = since(parting);
  if (changed.length > 0) return changed;
  try {
    return since('HEAD~1');
  } catch {
    return [];
  }
}
