/** Which files are topology files of a workspace, for the editor and the command line alike. Reads none of them. */

/** Topology files, as a glob. */
export const topologyFiles = '**/*.bizha.{yaml,yml}';

/** Folders that hold the files of other people. */
export const ignoredFolders: readonly string[] = ['node_modules', '.git'];

/** Whether a path or an address is that of a topology file. */
export function isTopologyFile(path: string): boolean {
  return /\.bizha\.ya?ml$/i.test(path);
}
