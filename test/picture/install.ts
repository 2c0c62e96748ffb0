/** Installs what reads our pictures in the browser. `npm test` does so while other suites run. */
import { installLocked } from '../../scripts/installLocked.mjs';

await installLocked(import.meta.dirname, 'what reads our pictures');
