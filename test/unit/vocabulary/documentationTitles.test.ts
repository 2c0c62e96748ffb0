/** The titles of documentation pages: those of the product are known, and none reads like an address. */
import assert from 'node:assert/strict';
import { ruleInfos } from '../../../server/src/rules/registry.ts';
import { builtInAdapters } from '../../../server/src/vocabulary/adapter.ts';
import { documentationTitle, documentationTitles } from '../../../server/src/vocabulary/documentationTitles.ts';

describe('titles of documentation pages', () => {
  it('are those of the pages', () => {
    assert.equal(documentationTitle('tg/planning-for-high-availability2'), 'Planning for High Availability');
    assert.equal(documentationTitle('core/file-adapter'), 'File Adapter');
  });

  it('are the words of the address for what is not known', () => {
    assert.equal(documentationTitle('win-docs/failover-clustering/manage-cluster-quorum'), 'Manage cluster quorum');
  });

  it('are known for all pages on BizTalk Server that rules and adapters name', () => {
    const sources = [...ruleInfos, ...builtInAdapters].flatMap((each) => each.sources);
    const ofProduct = [...new Set(sources)].filter((source) => /^(?:core|tg|install|adapters)\//.test(source));
    assert.ok(ofProduct.length > 80);
    assert.deepEqual(
      ofProduct.filter((source) => documentationTitles[source] === undefined),
      [],
    );
  });
});
