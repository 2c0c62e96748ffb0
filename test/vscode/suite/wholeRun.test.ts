// The last file of the suite by its name: looks back on what the others have done.
import assert from 'node:assert/strict';
import { activated } from './extension.ts';

describe('the whole run', () => {
  it('has left no error in the output', async () => {
    const { errors } = await activated();
    // One server was killed on purpose, and what is just being written to it then has no reader.
    const killed = /^Server process exited with signal SIGKILL\.$|: connection to server is erroring\.\s+write EPIPE$/;
    const unexpected = errors.filter((error) => !killed.test(error));
    assert.deepEqual([...new Set(unexpected)], []);
  });
});
