/** Short forms of documentation pages and the addresses that they stand for. */
import assert from 'node:assert/strict';
import { documentationPage } from '../../../server/src/vocabulary/documentation.ts';

describe('the address of a documentation page', () => {
  const pages: Readonly<Record<string, string>> = {
    'core/file-adapter': 'biztalk/core/file-adapter',
    'tg/backing-up-databases': 'biztalk/technical-guides/backing-up-databases',
    'his/msdtc': 'host-integration-server/core/msdtc',
    'win-docs/storage/storage-spaces/understand-quorum': 'windows-server/storage/storage-spaces/understand-quorum',
    'sql-docs/sql-server/failover-clusters/install/before-installing-failover-clustering':
      'sql/sql-server/failover-clusters/install/before-installing-failover-clustering',
  };
  for (const [short, path] of Object.entries(pages))
    it(short, () => assert.equal(documentationPage(short), `https://learn.microsoft.com/en-us/${path}`));

  it('is that of an article for a number of the knowledge base', () => {
    assert.equal(documentationPage('kb/893059'), 'https://support.microsoft.com/help/893059');
  });

  it('is not guessed for a set that is not known', () => {
    assert.throws(() => documentationPage('wiki/page'), RangeError);
  });
});
