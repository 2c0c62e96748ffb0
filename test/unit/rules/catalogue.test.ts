/** The registry holds the rules of the catalogue, with their kinds and severities, each once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleInfos } from '../../../server/src/rules/registry.ts';
import { render } from '../../../server/src/text/message.ts';
import { documentationPage } from '../../../server/src/vocabulary/documentation.ts';

interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly severity: string;
}

const catalogue: readonly CatalogueRow[] = JSON.parse(readFileSync('test/catalogue.json', 'utf8'));

describe('the registry and the catalogue', () => {
  it('every rule of the catalogue is there, with its kind, severity and title, and no other', () => {
    const actual = ruleInfos.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      severity: rule.severity,
      title: render(rule.title),
    }));
    const sorted = <T extends { id: string }>(rows: readonly T[]): T[] =>
      [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(sorted(actual), sorted(catalogue));
  });

  it('every source has an address', () => {
    for (const rule of ruleInfos)
      for (const source of rule.sources)
        assert.match(
          documentationPage(source),
          /^https:\/\/(?:learn\.microsoft\.com\/en-us|support\.microsoft\.com\/help)\/\S+$/,
        );
  });
});
