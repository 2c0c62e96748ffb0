// The last file of the suite by its name: looks back on what the others have done.
import assert from 'node:assert/strict';
import { activated } from './extension.ts';

describe('the whole run', () => {
  it('has left no error in the output', async () => {
    const { errors } = await activated();
    // One server was killed on purpose.
    const unexpected = errors.filter((error) => error !== 'Server process exited with signal SIGKILL.');
    assert.deepEqual([...new Set(unexpected)], []);
  });
});
