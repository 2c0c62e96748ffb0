/**
 * Versions of the products that the format knows, oldest first, and how to compare them.
 */

export const biztalkVersions = ['2006 R2', '2009', '2010', '2013', '2013 R2', '2016', '2020'] as const;
export const sqlVersions = ['2005', '2008', '2008 R2', '2012', '2014', '2016', '2017', '2019', '2022'] as const;
export const windowsVersions = [
  '2003',
  '2003 R2',
  '2008',
  '2008 R2',
  '2012',
  '2012 R2',
  '2016',
  '2019',
  '2022',
  '2025',
] as const;

export type BizTalkVersion = (typeof biztalkVersions)[number];
export type SqlVersion = (typeof sqlVersions)[number];
export type WindowsVersion = (typeof windowsVersions)[number];

/** Whether `version` is `other` or newer. Both are years with an optional `R2`, so text order is age order. */
export function atLeast<V extends BizTalkVersion | SqlVersion | WindowsVersion>(
  version: V,
  other: NoInfer<V>,
): boolean {
  return version >= other;
}
