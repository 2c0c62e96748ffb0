/** Platforms and dates: what the tables say, and that no date stands elsewhere in the product. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifecycleOf, supportedRow, supportOf } from '../../../server/src/vocabulary/lifecycle.ts';
import { biztalkVersions, sqlVersions, windowsVersions } from '../../../server/src/vocabulary/version.ts';

describe('what a version of BizTalk Server runs on', () => {
  const table = [
    ['2020', 'windows', '2019', undefined, {}],
    ['2020', 'windows', '2022', undefined, { fromUpdate: 6 }],
    ['2020', 'windows', '2012 R2', undefined, undefined],
    ['2020', 'windows', '2025', undefined, undefined],
    ['2020', 'sql', '2016', undefined, { servicePack: 3 }],
    ['2020', 'sql', '2016', 3, { servicePack: 3 }],
    ['2020', 'sql', '2016', 2, undefined],
    ['2020', 'sql', '2022', undefined, { fromUpdate: 6 }],
    ['2016', 'sql', '2019', undefined, undefined],
    ['2013 R2', 'sql', '2014', undefined, {}],
    ['2013', 'windows', '2008 R2', undefined, { servicePack: 1 }],
  ] as const;
  for (const [biztalk, product, version, servicePack, expected] of table)
    it(`${biztalk} with ${product} ${version}${servicePack === undefined ? '' : ` SP${servicePack}`}`, () => {
      const support = supportOf(biztalk);
      assert.ok(support);
      const row =
        product === 'windows'
          ? supportedRow(support.windows, version, servicePack)
          : supportedRow(support.sql, version, servicePack);
      assert.deepEqual(row, expected && { version, ...expected });
    });

  it('is not judged before 2013', () => {
    assert.deepEqual(
      biztalkVersions.filter((version) => supportOf(version) === undefined),
      ['2006 R2', '2009', '2010'],
    );
  });

  it('takes availability groups from 2016 on', () => {
    assert.equal(supportOf('2013 R2')?.availabilityGroups, undefined);
    assert.deepEqual(supportOf('2016')?.availabilityGroups?.version, '2016');
    const { version, servicePack, cumulativeUpdate } = supportOf('2020')?.availabilityGroups ?? {};
    assert.deepEqual([version, servicePack, cumulativeUpdate], ['2016', 2, 7]);
  });
});

describe('until when a version is supported', () => {
  const days = ['mainstreamEnds', 'extendedEnds', 'paidUntil'] as const;
  const all = [
    ...biztalkVersions.map((version) => [`BizTalk Server ${version}`, lifecycleOf('biztalk', version)] as const),
    ...windowsVersions.map((version) => [`Windows Server ${version}`, lifecycleOf('windows', version)] as const),
    ...sqlVersions.map((version) => [`SQL Server ${version}`, lifecycleOf('sql', version)] as const),
  ];

  it('is known of every version but the oldest', () => {
    assert.deepEqual(
      all.flatMap(([name, found]) => (found ? [] : [name])),
      ['Windows Server 2003', 'Windows Server 2003 R2', 'SQL Server 2005'],
    );
  });

  it('is a few days, each later than the one before, with a source and the day on which it was read', () => {
    for (const [name, found] of all) {
      if (!found) continue;
      const stated = days.flatMap((day) => found[day] ?? []);
      assert.deepEqual(stated, [...stated].sort(), name);
      for (const day of [...stated, found.source.read]) assert.equal(new Date(day).toISOString().slice(0, 10), day);
      assert.ok(found.source.page.length > 0, name);
    }
  });

  it('says when extended and paid support end', () => {
    assert.equal(lifecycleOf('biztalk', '2020')?.extendedEnds, '2030-04-09');
    assert.equal(lifecycleOf('windows', '2012 R2')?.paidUntil, '2026-10-13');
    assert.equal(lifecycleOf('sql', '2016')?.extendedEnds, '2026-07-14');
  });
});

describe('no other date', () => {
  /** How a date is written is shown with these. */
  const notation = ['2026-11-23', '2027-03-31', '2027-06-30'];
  const files = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.examples.ts') && path !== 'vocabulary/lifecycle.ts');

  it('stands in code or texts', () => {
    const found = files.flatMap((path) =>
      [...readFileSync(join('server/src', path), 'utf8').matchAll(/\b(?:19|20)\d\d-[01]\d-[0-3]\d\b/g)]
        .map(([day]) => day)
        .filter((day) => !notation.includes(day))
        .map((day) => `${path}: ${day}`),
    );
    assert.deepEqual(found, []);
  });
});
