// Finds a Chromium, or installs Debian's. Imports Node's own modules only.
import { onPath } from '../../../scripts/onPath.mjs';
import { run } from '../../../scripts/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Without fonts the headless browser draws empty boxes, and its screenshots show nothing.
const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];

/** @returns {string | undefined} path of the browser; the variable CHROMIUM wins over the PATH */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return onPath(names);
}

/** Sees to it that `findChromium` finds one; rejects with the name of the missing package where it may not install. */
export async function installChromium() {
  if (findChromium()) return;
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) {
    throw new Error('no browser: install the Debian package `chromium`, or set CHROMIUM to the path of one');
  }
  console.log('Installing Chromium …');
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  if (!findChromium()) throw new Error('the Debian package `chromium` is installed, but no browser is on the PATH');
}
