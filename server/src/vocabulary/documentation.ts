/**
 * Addresses of documentation pages, from the short forms in which rules and adapters name their sources. It knows the
 * sets of pages and how each is addressed, nothing of single pages.
 */

const learn = 'https://learn.microsoft.com/en-us';

const roots: Readonly<Record<string, string>> = {
  core: `${learn}/biztalk/core`,
  tg: `${learn}/biztalk/technical-guides`,
  install: `${learn}/biztalk/install-and-config-guides`,
  adapters: `${learn}/biztalk/adapters-and-accelerators`,
  techref: `${learn}/biztalk/core/technical-reference`,
  his: `${learn}/host-integration-server/core`,
  'win-docs': `${learn}/windows-server`,
  'sql-docs': `${learn}/sql`,
  archive: `${learn}/archive`,
  kb: 'https://support.microsoft.com/help',
};

/** `tg/NAME` → `https://learn.microsoft.com/en-us/biztalk/technical-guides/NAME`. Throws on an unknown short form. */
export function documentationPage(source: string): string {
  const slash = source.indexOf('/');
  const root = roots[source.slice(0, slash)];
  if (root === undefined) throw new RangeError(`no documentation set for ${source}`);
  return `${root}/${source.slice(slash + 1)}`;
}
