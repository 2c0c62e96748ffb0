// The import check itself: a check that lets everything through would never be noticed.
import assert from 'node:assert/strict';
import { violationsOf } from '../../../scripts/houseRules.ts';

/** The messages for a file with these lines, as `line: message`. */
function complaints(path: string, ...lines: readonly string[]): readonly string[] {
  const text = ['// What it does.', ...lines, ''].join('\n');
  return violationsOf({ path, text }).map(({ line, message }) => `${line}: ${message}`);
}

describe('house rules', () => {
  it('a stage imports from the left', () => {
    const path = 'server/src/rules/host/singleInstance.ts';
    assert.deepEqual(complaints(path, "import type { Graph } from '../../failure/graph.ts';"), []);
    assert.deepEqual(complaints(path, "import { define } from '../defineRule.ts';"), []);
  });

  it('a stage does not import from the right', () => {
    assert.deepEqual(complaints('server/src/failure/graph.ts', '', "import type { Rule } from '../rules/rule.ts';"), [
      '3: failure imports rules, which is not to its left',
    ]);
    assert.deepEqual(complaints('server/src/text/span.ts', "export { a } from '../vocabulary/a.ts';"), [
      '2: text imports vocabulary, which is not to its left',
    ]);
    assert.deepEqual(complaints('server/src/lsp/node.ts', "await import('../cli/main.ts');"), [
      '2: lsp imports cli, which is not to its left',
    ]);
  });

  it('a stage stays in the house', () => {
    assert.deepEqual(complaints('server/src/text/span.ts', "import p from '../../../package.json';"), [
      '2: text imports package.json, outside server/src',
    ]);
    assert.deepEqual(complaints('server/src/misc/a.ts', "import { b } from './b.ts';"), [
      '2: misc is no room of server/src',
    ]);
  });

  it('Node comes in through the Node shells only', () => {
    const line = "import { readFileSync } from 'node:fs';";
    for (const path of [
      'server/src/cli/files.ts',
      'server/src/lsp/node.ts',
      'client/src/node.ts',
      'test/unit/a.test.ts',
    ])
      assert.deepEqual(complaints(path, line), [], path);
    for (const path of ['server/src/lsp/browser.ts', 'server/src/features/hover.ts', 'client/src/status.ts'])
      assert.deepEqual(complaints(path, line), ['2: imports node:fs outside the Node shells'], path);
  });

  it('only the client knows the editor, and of the server only the protocol', () => {
    assert.deepEqual(complaints('client/src/status.ts', "import * as vscode from 'vscode';"), []);
    assert.deepEqual(complaints('server/src/lsp/server.ts', "import * as vscode from 'vscode';"), [
      '2: imports vscode outside client/src',
    ]);
    assert.deepEqual(complaints('client/src/scopes.ts', "import type { A } from '../../server/src/protocol.ts';"), []);
    assert.deepEqual(complaints('client/src/scopes.ts', "import { a } from '../../server/src/text/a.ts';"), [
      '2: client imports server/src/text/a.ts; only server/src/protocol.ts and startProtocol.ts are for both',
    ]);
  });

  it('packages stay in the stages that need them', () => {
    assert.deepEqual(complaints('server/src/syntax/parse.ts', "import { parseDocument } from 'yaml';"), []);
    assert.deepEqual(complaints('server/src/features/hover.ts', "import { Hover } from 'vscode-languageserver';"), [
      '2: imports the package vscode-languageserver in features',
    ]);
  });

  it('no file takes the node and the browser entry of one package', () => {
    const node = "import { a } from 'vscode-languageserver/node';";
    const browser = "import { b } from 'vscode-languageserver/browser';";
    assert.deepEqual(complaints('server/src/lsp/node.ts', node), []);
    assert.deepEqual(complaints('server/src/lsp/node.ts', node, browser), [
      '3: imports the node and the browser entry of vscode-languageserver',
    ]);
  });

  it('a file opens with a comment, ends before it is too long and leaves nothing for later', () => {
    assert.deepEqual(violationsOf({ path: 'server/src/text/a.ts', text: 'export const a = 1;\n' }).length, 1);
    const later = ['TO', 'DO'].join('');
    assert.deepEqual(complaints('server/src/text/a.ts', `// ${later}: more`), [`2: contains ${later}`]);
    assert.deepEqual(complaints('client/src/a.ts', ...new Array(399).fill('')), []);
    for (const path of ['client/src/a.ts', 'test/unit/a.test.ts', 'scripts/a.mjs'])
      assert.deepEqual(complaints(path, ...new Array(400).fill('')), ['401: has 401 lines, more than 400']);
  });
});
