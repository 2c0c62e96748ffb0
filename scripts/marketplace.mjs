// What the packed extension says of itself where it differs from the repository: the addresses in its manifest, and the
// readme for administrators. Pure: knows no files.
import { parseArgs } from 'node:util';

/**
 * What `npm run package` can be told.
 * @param {readonly string[]} args
 * @returns {{ built: boolean, repository: string | undefined }} repository: an address without an end to cut off
 */
export function packageOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { built: { type: 'boolean', default: false }, repository: { type: 'string' } },
  });
  const { built, repository } = values;
  if (repository !== undefined && !/^https:\/\/(?:github|gitlab)\.com\/[\w-]+\/[\w.-]+$/.test(repository))
    throw new Error('--repository takes the address of a public repository: https://github.com/OWNER/NAME');
  return { built, repository };
}

/** The manifest to pack. Only a repository that was given has addresses: one that is made up leads nowhere. */
export function packedManifest(manifest, repository) {
  if (repository === undefined) return manifest;
  return {
    ...manifest,
    homepage: `${repository}#readme`,
    repository: { type: 'git', url: `${repository}.git` },
    bugs: { url: `${folderOf(repository)}issues` },
  };
}

/**
 * The readme to pack. VS Code and the Marketplace show pictures from the web alone, so those of a repository that was
 * given stay, as addresses, and all others would be broken. A picture is a paragraph of its own.
 */
export function packedReadme(text, repository) {
  const shown = (paragraph) => {
    const [, title, file] = /^!\[([^\]]*)\]\(([\w-]+\.png)\)$/.exec(paragraph) ?? [];
    if (file === undefined) return [paragraph];
    return repository === undefined ? [] : [`![${title}](${folderOf(repository)}raw/HEAD/marketplace/${file})`];
  };
  return text.split('\n\n').flatMap(shown).join('\n\n');
}

/** What stands before the parts of a repository's site. */
function folderOf(repository) {
  return repository.startsWith('https://gitlab.com/') ? `${repository}/-/` : `${repository}/`;
}
