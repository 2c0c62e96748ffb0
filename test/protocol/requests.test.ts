/** Requests of an editor: completion, hover, fixes, outline, definition and references, as they go over the wire. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  type LocationLink,
  type MarkupContent,
  ReferencesRequest,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { atCursor, file } from '../support/cursor.ts';
import {
  at,
  edited,
  editorCapabilities,
  type LanguageClient,
  rangeOf,
  startClient,
  textAt,
} from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const textDocument = { uri };
const text = file`
  bizha: 1
  group: { name: Contoso, version: "2020" }
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] } # the spare one
    SQL01: { roles: [sql] }
  sqlInstances:
    SQLPROD: { on: SQL01 }
  databases:
    SSODB: SQLPROD
    BizTalkMgmtDb: SQLPROD
  hosts:
    Track: { tracking: true, instances: [BTS01] }
    Rx: { receive: [FTP], instances: [BTS01, BTS02] }
`;

describe('requests', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  async function complete(marked: string): Promise<{ text: string; items: CompletionItem[] }> {
    const { text: plain, offset } = atCursor(marked);
    await client.open(uri, plain);
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: at(plain, offset),
    });
    return { text: plain, items: items as CompletionItem[] };
  }

  it('completion: items in our order, with edits of the line, snippets and documentation', async () => {
    const { text: plain, items } = await complete(`${text}clusters:\r\n  C:\r\n    $0`);
    assert.equal(items[0]?.label, 'nodes');
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).sort(),
    );
    const groups = items.find(({ label }) => label === 'groups');
    assert.ok(groups);
    assert.equal(groups.insertTextFormat, 2);
    assert.equal(groups.insertTextMode, 1, 'keeps the indentation that comes with it');
    assert.match((groups.textEdit as TextEdit).newText, /^groups:\r?\n {6}\$0$/);
    const [nodes] = items;
    assert.ok(nodes);
    assert.ok((nodes.documentation as MarkupContent).value.length > 0);
    assert.ok(edited(plain, [nodes.textEdit as TextEdit]).startsWith(plain));
  });

  it('completion: without snippets for clients that have none', async () => {
    const plainClient = await startClient({ capabilities: {} });
    await plainClient.open(uri, 'servers:\n  A: {  }\n');
    const items = (await plainClient.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 1, character: 7 },
    })) as CompletionItem[];
    const roles = items.find(({ label }) => label === 'roles');
    assert.ok(roles);
    assert.equal((roles.textEdit as TextEdit).newText, 'roles: ');
    assert.equal(roles.insertTextFormat, undefined);
    await plainClient.stop();
  });

  it('completion: opens the list again for clients that say how', async () => {
    const traits = { suggestCommand: 'editor.action.triggerSuggest' };
    const other = await startClient({ traits });
    for (const [each, command] of [
      [other, traits.suggestCommand],
      [client, undefined],
    ] as const) {
      await each.open(uri, 'group:\n  \n');
      const items = (await each.connection.sendRequest(CompletionRequest.type, {
        textDocument,
        position: { line: 1, character: 2 },
      })) as CompletionItem[];
      assert.equal(items.find(({ label }) => label === 'edition')?.command?.command, command);
    }
    await other.stop();
  });

  it('completion: is asked again while a name of its own is typed', async () => {
    const { items } = await complete('servers:\n  WEB$0\n');
    assert.equal((items as unknown as CompletionList).isIncomplete, true);
  });

  it('code actions: what people are to write is selected, where the client can', async () => {
    const { workspace, ...rest } = editorCapabilities;
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    const other = await startClient({ capabilities: { ...rest, workspace: { ...workspace, workspaceEdit } } });
    await other.open(uri, text);
    const actions = (await other.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(text, 'Track'),
      context: { diagnostics: [] },
    })) as CodeAction[];
    const ignore = actions.find(({ title }) => title === 'Ignore "tracking/single-instance" here with a reason');
    assert.ok(ignore);
    const { edit } = await other.connection.sendRequest(CodeActionResolveRequest.type, ignore);
    const document = edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
    const [change] = (document?.edits ?? []) as SnippetTextEdit[];
    assert.match(
      change?.snippet.value ?? '',
      /^ {2}# bizha-ignore tracking\/single-instance: \$\{0:reason to be written\}\n$/,
    );
    await other.stop();
  });

  it('hover: Markdown with the range of the word', async () => {
    await client.open(uri, text);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: rangeOf(text, 'SQLPROD: {').start,
    });
    assert.ok(hover?.range);
    assert.equal(textAt(text, hover.range), 'SQLPROD');
    assert.match((hover.contents as MarkupContent).value, /everything stops/);
    const nothing = await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: rangeOf(text, 'spare').start,
    });
    assert.equal(nothing, null);
  });

  it('hover: pages of rules as the client has them, and nothing that it shows by itself', async () => {
    const hoverOf = async (each: LanguageClient): Promise<string> => {
      await each.open(uri, text);
      const position = rangeOf(text, 'SQLPROD: {').start;
      const hover = await each.connection.sendRequest(HoverRequest.type, { textDocument, position });
      assert.ok(hover);
      return (hover.contents as MarkupContent).value;
    };
    const plain = await hoverOf(client);
    assert.match(
      plain,
      /\*\*error\*\*: .+ `sql\/not-clustered` \[Planning for High Availability\]\(https:\/\/learn\.microsoft\.com/,
    );
    assert.doesNotMatch(plain, /command:|file:/);
    const traits = { rulePage: 'file:///docs/rules/{rule}.md', hoverShowsDiagnostics: true };
    const other = await startClient({ traits });
    const linked = await hoverOf(other);
    assert.match(linked, /- Read more: \[.+\]\(file:\/\/\/docs\/rules\/sql\/not-clustered\.md\)/);
    assert.doesNotMatch(linked, /\*\*error\*\*/);
    await other.stop();
  });

  it('codes of diagnostics lead to the pages that the client has, and else to the documentation on the web', async () => {
    const hrefsFor = async (each: LanguageClient): Promise<(string | undefined)[]> => {
      await each.open(uri, `${text}nonsense\n`);
      const { diagnostics } = await each.diagnostics(uri, 1);
      return ['sql/not-clustered', 'syntax/yaml'].map(
        (rule) => diagnostics.find(({ code }) => code === rule)?.codeDescription?.href,
      );
    };
    const guide = 'https://learn.microsoft.com/en-us/biztalk/technical-guides/planning-for-high-availability2';
    assert.deepEqual(await hrefsFor(client), [guide, undefined]);
    const rulePage = 'command:show?{rule}';
    for (const [traits, hrefs] of [
      [{ rulePage }, ['command:show?sql/not-clustered', 'command:show?syntax/yaml']],
      [{ rulePage, codePage: 'pages:/{rule}' }, ['pages:/sql/not-clustered', 'pages:/syntax/yaml']],
    ] as const) {
      const other = await startClient({ traits });
      assert.deepEqual(await hrefsFor(other), hrefs);
      await other.stop();
    }
  });

  it('code actions: fixes with their diagnostics; edits when one is chosen', async () => {
    await client.open(uri, text);
    const { diagnostics } = await client.diagnostics(uri, 1);
    const diagnostic = diagnostics.find(({ code }) => code === 'tracking/single-instance');
    assert.ok(diagnostic);
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: diagnostic.range,
      context: { diagnostics },
    })) as CodeAction[];
    const action = actions.find(({ diagnostics: mended }) =>
      mended?.some(({ code }) => code === 'tracking/single-instance'),
    );
    assert.ok(action);
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.edit, undefined);
    assert.deepEqual(action.diagnostics?.[0], diagnostic, 'the diagnostic that the client has sent');
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const change = resolved.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.equal(change.textDocument.version, 1);
    const after = edited(text, change.edits as TextEdit[]);
    assert.equal(after, text.replace('instances: [BTS01] }', 'instances: { BTS01: {}, BTS02: { planned: true } } }'));
    await client.change(uri, 2, [{ text: after }]);
    const left = (await client.diagnostics(uri, 2)).diagnostics;
    assert.ok(!left.some(({ code }) => code === 'tracking/single-instance'));
  });

  it('code actions: on the name of an entry, and none of another kind', async () => {
    await client.open(uri, text);
    const request = (only?: string[]): Promise<CodeAction[]> =>
      client.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: rangeOf(text, 'Track'),
        context: only ? { diagnostics: [], only } : { diagnostics: [] },
      }) as Promise<CodeAction[]>;
    assert.ok((await request()).length > 0);
    assert.ok((await request(['quickfix'])).length > 0);
    assert.deepEqual(await request(['refactor']), []);
  });

  it('code actions: not resolved for a text that has changed', async () => {
    await client.open(uri, text);
    const [action] = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(text, 'Track'),
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.ok(action);
    await client.change(uri, 2, [{ text: `${text}\n` }]);
    await assert.rejects(client.connection.sendRequest(CodeActionResolveRequest.type, action), { code: -32801 });
  });

  it('code actions: with their edits for clients that resolve nothing', async () => {
    const plainClient = await startClient({ capabilities: { ...editorCapabilities, workspace: {}, textDocument: {} } });
    await plainClient.open(uri, text);
    const [action] = (await plainClient.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(text, 'Track'),
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.ok((action?.edit?.changes?.[uri]?.length ?? 0) > 0);
    await plainClient.stop();
  });

  it('outline: sections, entries, and what they hold', async () => {
    await client.open(uri, text);
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    const symbols = found as DocumentSymbol[];
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['bizha', 'group', 'servers', 'sqlInstances', 'databases', 'hosts'],
    );
    const hosts = symbols.find(({ name }) => name === 'hosts');
    assert.deepEqual(
      hosts?.children?.map(({ name }) => name),
      ['Track', 'Rx'],
    );
    const sso = symbols.find(({ name }) => name === 'databases')?.children?.[0];
    assert.equal(sso?.detail, 'SQLPROD');
    assert.equal(sso && textAt(text, sso.range), 'SSODB: SQLPROD');
    assert.equal(sso && textAt(text, sso.selectionRange), 'SSODB');
  });

  it('definition: a link from the word to the name', async () => {
    await client.open(uri, text);
    const position = rangeOf(text, 'SQL01 }').start;
    const [link] = (await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    })) as LocationLink[];
    assert.equal(link && textAt(text, link.originSelectionRange ?? link.targetRange), 'SQL01');
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 5, character: 2 }, end: { line: 5, character: 7 } });
  });

  it('references: with and without the definition', async () => {
    await client.open(uri, text);
    const lines = async (includeDeclaration: boolean): Promise<number[]> => {
      const position = rangeOf(text, 'BTS01: {').start;
      const context = { includeDeclaration };
      const found = await client.connection.sendRequest(ReferencesRequest.type, { textDocument, position, context });
      return (found ?? []).map(({ range }) => range.start.line);
    };
    assert.deepEqual(await lines(true), [3, 12, 13]);
    assert.deepEqual(await lines(false), [12, 13]);
  });

  it('nothing is known of a document that is not open', async () => {
    const position = { line: 0, character: 0 };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    assert.deepEqual(await client.connection.sendRequest(CompletionRequest.type, { textDocument, position }), []);
    assert.deepEqual(await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
  });
});
