// Installs what runEditor.mjs needs: the VS Code server and a browser. `npm test` does so while other suites run.
import { installChromium } from './chromium.mjs';
import { installVscodeServer } from './install.mjs';

await Promise.all([installVscodeServer(), installChromium()]);
