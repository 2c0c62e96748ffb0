/** Files with long heads: every action of the editor is resolved, in a process that is ended when it hangs. */
import assert from 'node:assert/strict';
import { type Repetition, repeated } from '../property/repetitions.ts';
import { requestAndResolve } from '../support/requestAndResolve.ts';
import { watchedProcess } from '../support/watchedProcess.ts';

const group = 'bizha: 1\nservers:\n  A: { roles: [biztalk] }\n';

describe('actions on a file', function () {
  this.timeout(60_000);
  const process = watchedProcess();
  after(() => process.end());

  const areResolved = (what: string, text: string, repetition: Repetition): void => {
    it(`are resolved below ${what} (${repetition.lineEnd})`, async () => {
      const [small, large] = [repeated(text, repetition, 1000), repeated(text, repetition, 4000)];
      assert.ok(small && large);
      assert.deepEqual(await process.run({ works: ['server'], small, large }), []);
    });
  };
  for (const lineEnd of ['lf', 'crlf'] as const) {
    areResolved('a banner', group, { unit: '#', place: 'head', lineEnd });
    areResolved('a long comment, without a version', group.replace('bizha: 1\n', ''), {
      unit: '# comment\n',
      place: 'head',
      lineEnd,
    });
  }

  it('change it below a comment with a brace', async () => {
    for (const action of await requestAndResolve(`# Group of {customer}\n${group}`)) {
      const changes = action.edit?.documentChanges ?? [];
      assert.ok(
        changes.some((change) => 'edits' in change && change.edits.length > 0),
        action.title,
      );
    }
  });
});
