// Packs the extension as out/bizha.vsix, from production bundles. Nothing is published.
//   node scripts/package.mjs [--built]     takes the bundles that are in dist/
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildBundles, root } from './setUp.mjs';

mkdirSync(join(root, 'out'), { recursive: true });
if (!process.argv.includes('--built')) await buildBundles({ production: true });
await createVSIX({
  cwd: root,
  packagePath: join(root, 'out', 'bizha.vsix'),
  dependencies: false, // the bundles hold them
  // Links in the README stay relative, as there is no public repository to point them to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
