/**
 * Platforms and dates: which Windows Server and SQL Server each version of BizTalk Server takes, and until when each
 * product is supported. The only dates of the product; rules and texts read them here. It compares nothing with today.
 */
import type { BizTalkVersion, SqlVersion, WindowsVersion } from './version.ts';

/** The versions of each product that has rows here. */
export interface Versions {
  readonly biztalk: BizTalkVersion;
  readonly windows: WindowsVersion;
  readonly sql: SqlVersion;
}

export type Product = keyof Versions;

/** Where rows were read, and on which day (`YYYY-MM-DD`). */
export interface Source {
  /** A short form of the documentation, or the name of another source. */
  readonly page: string;
  readonly read: string;
}

/** A version of Windows Server or SQL Server that a version of BizTalk Server takes. */
export interface Supported<V extends WindowsVersion | SqlVersion> {
  readonly version: V;
  /** The service pack that it needs at least. */
  readonly servicePack?: number;
  /** The cumulative update of BizTalk Server that it needs at least. */
  readonly fromUpdate?: number;
}

/** SQL Server under availability groups: its least version, with the least service pack and update of that version. */
export interface AvailabilityGroupSupport {
  readonly version: SqlVersion;
  readonly servicePack?: number;
  readonly cumulativeUpdate?: number;
  /** Recommended rather than needed. */
  readonly recommended?: { readonly servicePack?: number; readonly bizTalkUpdate?: number };
}

/** What one version of BizTalk Server runs on. */
export interface PlatformSupport {
  readonly biztalk: BizTalkVersion;
  readonly windows: readonly Supported<WindowsVersion>[];
  readonly sql: readonly Supported<SqlVersion>[];
  /** `undefined`: availability groups are not supported. */
  readonly availabilityGroups: AvailabilityGroupSupport | undefined;
  readonly source: Source;
}

const requirements = (page: string): Source => ({
  page: `install/hardware-and-software-requirements-for-biztalk-server-${page}`,
  read: '2026-11-27',
});

const platforms: readonly PlatformSupport[] = [
  {
    biztalk: '2020',
    windows: [{ version: '2016' }, { version: '2019' }, { version: '2022', fromUpdate: 6 }],
    sql: [
      { version: '2016', servicePack: 3 },
      { version: '2017' },
      { version: '2019' },
      { version: '2022', fromUpdate: 6 },
    ],
    availabilityGroups: {
      version: '2016',
      servicePack: 2,
      cumulativeUpdate: 7,
      recommended: { servicePack: 3 },
    },
    source: requirements('2020'),
  },
  {
    biztalk: '2016',
    windows: [{ version: '2012 R2' }, { version: '2016' }],
    sql: [{ version: '2014', servicePack: 1 }, { version: '2016' }],
    availabilityGroups: { version: '2016', recommended: { servicePack: 3, bizTalkUpdate: 5 } },
    source: requirements('2016'),
  },
  {
    biztalk: '2013 R2',
    windows: [{ version: '2012' }, { version: '2012 R2' }],
    sql: [{ version: '2012', servicePack: 1 }, { version: '2014' }],
    availabilityGroups: undefined,
    source: requirements('2013-and-2013-r2'),
  },
  {
    biztalk: '2013',
    windows: [{ version: '2008 R2', servicePack: 1 }, { version: '2012' }],
    sql: [{ version: '2008 R2', servicePack: 1 }, { version: '2012' }],
    availabilityGroups: undefined,
    source: requirements('2013-and-2013-r2'),
  },
];

/** What a version of BizTalk Server runs on; `undefined` where nothing was read: versions before 2013 are not judged. */
export function supportOf(version: BizTalkVersion): PlatformSupport | undefined {
  return platforms.find((each) => each.biztalk === version);
}

/** The row of a table of supported versions. A stated service pack below the listed one is outside of the table. */
export function supportedRow<V extends WindowsVersion | SqlVersion>(
  rows: readonly Supported<V>[],
  version: V,
  servicePack: number | undefined,
): Supported<V> | undefined {
  const row = rows.find((each) => each.version === version);
  const isBelow = servicePack !== undefined && servicePack < (row?.servicePack ?? 0);
  return isBelow ? undefined : row;
}

/** Until when a version of a product is supported. Days are `YYYY-MM-DD`, the last of each support. */
export interface Lifecycle {
  /** `undefined`: not read. */
  readonly mainstreamEnds: string | undefined;
  readonly extendedEnds: string;
  /** Where support can be bought after `extendedEnds`. */
  readonly paidUntil: string | undefined;
  readonly source: Source;
}

const archive: Source = { page: 'learn archive, technet-wiki 18709', read: '2026-11-27' };
const endOfLife: Source = { page: 'endoflife.date, commit a70eca3', read: '2026-11-27' };

/** Mainstream support, extended support, paid support, source. Where sources differ by a day, the earlier one. */
type Row = readonly [mainstream: string | undefined, extended: string, paid: string | undefined, source: Source];

const lifecycles: { readonly [P in Product]: { readonly [V in Versions[P]]?: Row } } = {
  biztalk: {
    '2006 R2': ['2011-07-12', '2016-07-12', undefined, archive],
    '2009': ['2014-07-08', '2019-07-09', undefined, archive],
    '2010': ['2016-01-12', '2021-01-12', undefined, archive],
    '2013': ['2018-07-10', '2023-07-11', undefined, archive],
    '2013 R2': ['2018-07-10', '2023-07-11', undefined, archive],
    '2016': ['2022-01-11', '2027-01-11', undefined, archive],
    '2020': [
      '2028-04-11',
      '2030-04-09',
      undefined,
      {
        ...archive,
        page: `${archive.page}; product lifecycle update of 2025-12-17 (techcommunity, read as a summary)`,
      },
    ],
  },
  windows: {
    '2008': ['2015-01-13', '2020-01-14', '2023-01-10', endOfLife],
    '2008 R2': ['2015-01-13', '2020-01-14', '2023-01-10', endOfLife],
    '2012': ['2018-10-09', '2023-10-10', '2026-10-13', endOfLife],
    '2012 R2': ['2018-10-09', '2023-10-10', '2026-10-13', endOfLife],
    '2016': ['2022-01-11', '2027-01-12', '2030-01-12', endOfLife],
    '2019': ['2024-01-09', '2029-01-09', undefined, endOfLife],
    '2022': ['2026-10-13', '2031-10-14', undefined, endOfLife],
    '2025': ['2029-11-13', '2034-11-14', undefined, endOfLife],
  },
  sql: {
    '2008': [undefined, '2019-07-09', '2022-07-12', endOfLife],
    '2008 R2': [undefined, '2019-07-09', '2022-07-12', endOfLife],
    '2012': [undefined, '2022-07-12', '2025-07-08', endOfLife],
    '2014': ['2019-07-09', '2024-07-09', '2027-07-12', endOfLife],
    '2016': [undefined, '2026-07-14', '2029-07-17', endOfLife],
    '2017': [undefined, '2027-10-12', undefined, endOfLife],
    '2019': ['2025-02-28', '2030-01-08', undefined, endOfLife],
    '2022': ['2028-01-11', '2033-01-11', undefined, endOfLife],
  },
};

/** Until when a version is supported; `undefined` where no date was read. */
export function lifecycleOf<P extends Product>(product: P, version: Versions[P]): Lifecycle | undefined {
  const row: Row | undefined = lifecycles[product][version];
  if (row === undefined) return undefined;
  const [mainstreamEnds, extendedEnds, paidUntil, source] = row;
  return { mainstreamEnds, extendedEnds, paidUntil, source };
}
