/** The entry of the server's bundle for Node: starts at once. Import `node.ts` for the parts. */
import { startByArguments } from './node.ts';

startByArguments();
