// Packs the extension as out/bizha.vsix, from production bundles. Nothing is published.
//   node scripts/package.mjs [--built] [--repository https://github.com/OWNER/NAME]
// --built takes the bundles that are in dist/; --repository gives the manifest its addresses and the readme its pictures.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { packageOptions, packedManifest, packedReadme } from './marketplace.mjs';
import { buildBundles, root } from './setUp.mjs';

const { built, repository } = packageOptions(process.argv.slice(2));
if (!built) await buildBundles({ production: true });

// What is packed stands in a folder of its own first, for its manifest and its readme are not those of the repository.
const folder = join(root, 'out', 'package');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
for (const file of files) await cp(join(root, file), join(folder, file));
const read = (path) => readFile(join(root, path), 'utf8');
const manifest = packedManifest(JSON.parse(await read('package.json')), repository);
await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
await writeFile(join(folder, 'README.md'), packedReadme(await read(join('marketplace', 'README.md')), repository));

await createVSIX({
  cwd: folder,
  ignoreFile: join(root, '.vscodeignore'),
  packagePath: join(root, 'out', 'bizha.vsix'),
  dependencies: false, // the bundles hold them
  allowMissingRepository: true,
  rewriteRelativeLinks: false, // there are none
});
