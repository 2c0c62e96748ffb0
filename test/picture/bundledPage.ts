/** A page in a browser of its own, and a script that is bundled for it. Knows nothing of what the script does. */
import { build } from 'esbuild';
import { startBrowser } from '../vscode/harness/browser.mjs';

/** The page is empty: who asks for it says what stands in it, and when the script is added. */
export async function bundledPage(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  const browser = await startBrowser();
  const page = await browser.openWindow();
  return { page, script: { content: outputFiles[0]?.text ?? '' }, close: () => browser.close() };
}
