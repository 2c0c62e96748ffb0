// The extension under test, as it came out of the package.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../client/src/extension.ts';

/** What `activate` of the extension returns. */
export async function activated(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('bizha.bizha');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}
