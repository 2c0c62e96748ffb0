/** What git says has changed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedFiles } from '../../../scripts/changedFiles.ts';

describe('changed files', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  const write = (name: string) => writeFileSync(join(folder, name), name);
  const commit = (name: string) => {
    write(name);
    git('add', '.');
    git('commit', '--quiet', '-m', name);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bizha-changes-'));
    git('init', '--quiet', '-b', 'main');
    commit('first');
    commit('second');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are those of the branch and of the work tree', () => {
    git('checkout', '--quiet', '-b', 'other');
    commit('third');
    write('new');
    assert.deepEqual(changedFiles(folder), ['third', 'new']);
  });

  it('are those of the work tree on the main branch', () => {
    write('new');
    assert.deepEqual(changedFiles(folder), ['new']);
  });

  it('are those of the last commit where nothing is new', () => {
    assert.deepEqual(changedFiles(folder), ['second']);
  });

  it('are not known without a main branch', () => {
    git('branch', '-m', 'trunk');
    assert.equal(changedFiles(folder), undefined);
  });
});
