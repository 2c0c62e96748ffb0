/** What a finding is about besides its own place: one line, however many there are. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { render } from '../../../server/src/text/message.ts';
import { exampleDay } from '../../support/examples.ts';

function relatedOf(rule: string, text: string): readonly string[] {
  return findingsOf(open(text), {}, exampleDay)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ related }) => related.map(({ message }) => render(message)));
}

describe('related information', () => {
  const group = `bizha: 1
servers: { BTS01: { roles: [biztalk] }, BTS02: { roles: [biztalk] } }
hosts: { Rx: { instances: [BTS01], receive: [FTP, SFTP] } }
`;

  it('names several handlers in one line', () => {
    assert.deepEqual(relatedOf('adapter/clustered-host-required', group), [
      'Handlers "FTP receive" and "SFTP receive"',
    ]);
  });

  it('names one as one', () => {
    const one = group.replace(', SFTP', '');
    assert.deepEqual(relatedOf('adapter/clustered-host-required', one), ['Handler "FTP receive"']);
  });

  it('names the nodes of a cluster that share a rack in one line', () => {
    const racked = `bizha: 1
servers: { SQL01: { rack: R1 }, SQL02: { rack: R1 } }
clusters: { SQLCLU: { nodes: [SQL01, SQL02] } }
`;
    assert.deepEqual(relatedOf('cluster/nodes-share-failure-domain', racked), ['"SQL01" and "SQL02" are there']);
  });
});
