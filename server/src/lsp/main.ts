/**
 * The entry of the server's bundle for Node: starts at once. The bundle that is loaded later takes the library that talks
 * LSP from here, so that there is one of it. Import `node.ts` for the parts.
 */
import { startByArguments } from './node.ts';

export * from 'vscode-languageserver/node';

startByArguments();
