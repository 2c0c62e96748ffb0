/** What several entries give ground for is told of a thing once. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { exampleDay } from '../../support/examples.ts';

describe('a difference between servers', () => {
  const servers = `bizha: 1
servers:
  A: { roles: [biztalk], cores: 4 }
  B: { roles: [biztalk], cores: 8 } # want
`;
  for (const [name, rest] of [
    ['in one cluster', 'clusters: { ONE: { nodes: [A, B] } }\n'],
    ['in two clusters', 'clusters: { ONE: { nodes: [A, B] }, TWO: { nodes: [A, B] } }\n'],
    ['that carry the same hosts', 'hosts: { Work: { instances: [A, B] } }\n'],
    [
      'in a cluster, that carry the same hosts',
      'clusters: { ONE: { nodes: [A, B] } }\nhosts: { Work: { instances: [A, B] } }\n',
    ],
  ] as const)
    it(`is told once: ${name}`, () => {
      const found = findingsOf(open(servers + rest), {}, exampleDay).filter(
        ({ rule }) => rule === 'consistency/twins-differ',
      );
      assert.deepEqual(
        found.map(({ entity }) => entity),
        ['server:B'],
      );
    });
});
