/** A receiver whose other instance is started by hand: the finding says so, a step milder than where there is none. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { render } from '../../../server/src/text/message.ts';
import { file } from '../../support/cursor.ts';
import { findingsOfRule } from '../../support/examples.ts';

const text = file`
  bizha: 1
  servers:
    APP01: { roles: [biztalk] }
    APP02: { roles: [biztalk] }
  hosts:
    InFiles: { instances: { APP01: {}, APP02: { standby: true } }, receive: [SFTP] }
`;

describe('an instance that stands by', () => {
  for (const [state, written] of [
    ['no state', 'standby: true'],
    ['stopped', 'state: stopped, standby: true'],
    ['disabled', 'state: disabled, standby: true'],
  ] as const)
    it(`makes no failover by itself (${state})`, () => {
      const [finding] = findingsOfRule(open(text.replace('standby: true', written)), 'adapter/clustered-host-required');
      assert.ok(finding);
      assert.equal(finding.severity, 'information');
      assert.match(render(finding.message), /no failover but by hand, on "APP02"/);
    });

  it('duplicates nothing', () => {
    assert.deepEqual(findingsOfRule(open(text), 'adapter/duplicate-receive'), []);
  });

  it('that is not there is a warning', () => {
    const alone = text.replace(', APP02: { standby: true }', '');
    assert.deepEqual(
      findingsOfRule(open(alone), 'adapter/clustered-host-required').map(({ severity }) => severity),
      ['warning'],
    );
  });
});
