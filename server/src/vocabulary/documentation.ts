/**
 * Addresses of documentation pages, from the short forms in which rules and adapters name their sources. It knows the
 * sets of pages and how each is addressed, nothing of single pages.
 */

const roots: Readonly<Record<string, string>> = {
  core: 'biztalk/core/',
  tg: 'biztalk/technical-guides/',
  install: 'biztalk/install-and-config-guides/',
  adapters: 'biztalk/adapters-and-accelerators/',
  techref: 'biztalk/core/technical-reference/',
  his: 'host-integration-server/core/',
  'win-docs': 'windows-server/',
  'sql-docs': 'sql/',
};

/** `tg/NAME` → `https://learn.microsoft.com/en-us/biztalk/technical-guides/NAME`. Throws on an unknown short form. */
export function documentationPage(source: string): string {
  const slash = source.indexOf('/');
  const root = roots[source.slice(0, slash)];
  if (root === undefined) throw new RangeError(`no documentation set for ${source}`);
  return `https://learn.microsoft.com/en-us/${root}${source.slice(slash + 1)}`;
}
