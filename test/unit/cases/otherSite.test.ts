/** Fixes of a stretched group: what is added stands on another site than what it is to replace. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { fixesOf } from '../../support/examples.ts';

const text = file`
  bizha: 1
  group: { approach: stretched }
  sites:
    East:
    West:
  servers:
    APP01: { site: East, roles: [biztalk] }
    APP02: { site: East, roles: [biztalk] }
    APP03: { site: West, roles: [biztalk] }
    DB01: { site: East, roles: [sql] }
  sqlInstances:
    CORE: { on: DB01 }
  databases:
    BizTalkMgmtDb: CORE
  hosts:
    Work: { instances: [APP01], orchestrations: [Book] }
    Other: { instances: [APP02, APP03], orchestrations: [File] }
`;

describe('in a stretched group', () => {
  it('a second instance goes to the other site first', () => {
    const [first] = fixesOf(text, 'host/single-instance');
    assert.match(first?.after ?? '', /Work: \{ instances: \{ APP01: \{\}, APP03: \{ planned: true \} \}/);
  });

  it('a new node stands on the other site', () => {
    const [first] = fixesOf(text, 'sql/not-clustered');
    assert.match(first?.after ?? '', /DB02: \{ site: West, roles: \[sql\]/);
  });

  it('a node that is there is taken from the other site', () => {
    const [first] = fixesOf(
      text.replace(
        'sqlInstances:',
        '  DB11: { site: East, roles: [sql] }\n  DB21: { site: West, roles: [sql] }\nsqlInstances:',
      ),
      'sql/not-clustered',
    );
    assert.match(first?.after ?? '', /nodes: \[DB01, DB21\]/);
  });
});
