/** Installs the server that the benchmark compares with. `npm test` does so while other suites run. */
import { installPeer } from './peer/peer.ts';

await installPeer();
