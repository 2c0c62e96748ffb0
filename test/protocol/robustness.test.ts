/** What must not happen: hangs, crashes, answers to cancelled requests, findings lost to a half-typed line. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CancellationTokenSource, HoverRequest } from 'vscode-languageserver-protocol/node';
import { open } from '../../server/src/analysis/snapshot.ts';
import { soundFindings } from '../../server/src/analysis/soundFindings.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { at, type LanguageClient, startClient } from '../support/languageClient.ts';
import { wholeTree } from '../support/wholeTree.ts';

const uri = 'file:///work/group.bizha.yaml';
const textDocument = { uri };

describe('cancellation', () => {
  it('answers a cancelled request with an error and nothing else', async () => {
    const client = await startClient();
    await client.open(uri, 'bizha: 1\nservers:\n  A:\n');
    const source = new CancellationTokenSource();
    const params = { textDocument, position: { line: 2, character: 3 } };
    const answer = client.connection.sendRequest(HoverRequest.type, params, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.ok(await client.connection.sendRequest(HoverRequest.type, params), 'the next one is answered');
    await client.stop();
  });
});

describe('a crash', () => {
  it('of a request is an error of that request', async () => {
    const client = await startClient();
    await client.open(uri, 'bizha: 1\nservers:\n  A:\n');
    const params = { textDocument, position: { line: 2, character: 3 } };
    const nonsense = { position: 1 } as unknown as typeof params;
    await assert.rejects(
      client.connection.sendRequest(HoverRequest.type, nonsense),
      (error: Error & { code: number }) => {
        return error.code === -32603 && error.message.startsWith('textDocument/hover failed');
      },
    );
    assert.match(client.logged.join('\n'), /textDocument\/hover failed/);
    assert.ok(await client.connection.sendRequest(HoverRequest.type, params));
    await client.stop();
  });

  it('of a rule costs its own findings only', () => {
    const failing = { ...(rules[0] as Rule), id: 'host/crash', check: () => assert.fail('a fault') };
    const snapshot = open('bizha: 1\nservers:\n  A:\nservres:\n');
    const { findings, crashes } = soundFindings(snapshot, {}, '2026-11-23', [...rules, failing]);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      soundFindings(snapshot, {}, '2026-11-23').findings.map(({ rule }) => rule),
    );
    assert.deepEqual(
      crashes.map(({ rule }) => rule),
      ['host/crash'],
    );
  });

  it('of a stage leaves what is wrong with the text', () => {
    const snapshot = open('bizha: 1\nservers:\n  A: "open\n');
    const failing = new Proxy(snapshot, {
      get: (target, stage) => {
        if (stage === 'platform') throw new Error('a fault');
        return Reflect.get(target, stage);
      },
    });
    const { findings, crashes } = soundFindings(failing, {}, '2026-11-23');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['syntax/yaml'],
    );
    assert.ok(crashes.length > 0);
  });
});

describe('bad input', () => {
  const deep = 10_000;
  const inputs: Readonly<Record<string, string>> = {
    'an empty file': '',
    'only comments': '# one\n# two\n',
    'a list': '- a\n- b\n',
    'several documents': 'bizha: 1\n---\nbizha: 1\n',
    'binary bytes': '\u0000\u0001PK\u0003\u0004\uFFFD\uFFFD',
    'a lone surrogate': 'bizha: 1\nservers:\n  "\uD800": {}\n',
    'flow nested 10,000 deep': `bizha: 1\nservers: ${'['.repeat(deep)}${']'.repeat(deep)}\n`,
    'braces nested 10,000 deep': `bizha: 1\nservers: ${'{a: '.repeat(deep)}${'}'.repeat(deep)}\n`,
    'blocks nested 1,000 deep': `bizha: 1\nservers:\n${Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n + 1)}a:\n`).join('')}`,
    '100,000 aliases': `bizha: 1\nservers:\n  A: &a { os: "2019" }\n${'  B: *a\n'.repeat(100_000)}`,
    'a line of 1 MB': `bizha: 1\ngroup: { name: ${'x'.repeat(1_000_000)} }\n`,
    'only quotes': '"'.repeat(10_000),
    'only brackets that close': `${'}]'.repeat(10_000)}\n`,
  };
  for (const [name, text] of Object.entries(inputs)) {
    it(`answers for ${name}`, async () => {
      const client = await startClient();
      await client.open(uri, text);
      await watched(client.diagnostics(uri, 1));
      await askEverything(client, text, [0, text.length >> 1, text.length]);
      assert.deepEqual(client.logged, []);
      await client.stop();
    }).timeout(60_000);
  }
});

describe('half-typed lines', () => {
  const folder = new URL('../../examples/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.bizha.yaml'));
  for (const name of names) {
    it(`at every position of ${name}: no crash, and other entries keep their findings`, async () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const client = await startClient();
      await client.open(uri, text);
      await client.diagnostics(uri, 1);
      let version = 1;
      let current = text;
      // Every text that somebody sees who types the file: cut off at each position, a few characters at a time.
      for (let length = 0; length <= text.length; length += step(text)) {
        const next = text.slice(0, length);
        version++;
        await client.change(uri, version, [
          { range: { start: at(current, 0), end: at(current, current.length) }, text: next },
        ]);
        current = next;
        await askEverything(client, current, [length]);
      }
      await client.change(uri, version + 1, [{ text }]);
      await client.diagnostics(uri, version + 1);
      assert.deepEqual(client.logged, []);
      await client.stop();
    }).timeout(60_000);
  }

  it('at each single position, with the rest of the file below: no crash', () => {
    const text = readFileSync(new URL('s25-base.bizha.yaml', folder), 'utf8');
    const start = text.indexOf('bizha: 1');
    for (let length = start; length < text.length; length++) {
      const end = text.indexOf('\n', length);
      const now = text.slice(0, length) + (end < 0 ? '' : text.slice(end));
      const snapshot = open(now);
      const { findings, crashes } = soundFindings(snapshot, {}, '2026-11-23');
      assert.deepEqual(crashes, [], now);
      completionsAt(snapshot, length);
      hoverAt(snapshot, () => findings, length);
    }
  }).timeout(60_000);

  it('cost no finding of another entry', async () => {
    const text = 'bizha: 1\nservers:\n  A: { os: 1999 }\n  B: { os: 1998 }\nhosts:\n  C: { bitz: 32 }\n';
    const found = (content: string): string[] =>
      soundFindings(open(content), {}, '2026-11-23')
        .findings.filter(({ rule }) => rule.startsWith('format/'))
        .map(({ message }) => String(message.args['value'] ?? message.args['key']));
    assert.deepEqual(found(text), ['1999', '1998', 'bitz']);
    const insert = text.indexOf('  B:');
    const typed = '  X: { roles: [biz, "';
    for (let length = 1; length <= typed.length; length++) {
      const now = `${text.slice(0, insert)}${typed.slice(0, length)}\n${text.slice(insert)}`;
      const kept = found(now);
      for (const finding of ['1999', '1998', 'bitz'])
        assert.ok(kept.includes(finding), `${finding} is lost in:\n${now}`);
    }
  });
});

/** About 60 positions of each example; all of them would take minutes. */
function step(text: string): number {
  return Math.max(1, Math.floor(text.length / 61));
}

/** Whatever is asked, the answer comes within ten seconds. */
async function watched<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within ten seconds')), 10_000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function askEverything(client: LanguageClient, text: string, offsets: readonly number[]): Promise<void> {
  const ask = (method: string, params: object): Promise<unknown> =>
    watched(client.connection.sendRequest(method, params));
  for (const offset of offsets) {
    const position = at(text, offset);
    await ask('textDocument/completion', { textDocument, position });
    await ask('textDocument/hover', { textDocument, position });
    await ask('textDocument/definition', { textDocument, position });
    await ask('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
    const range = { start: position, end: position };
    await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  }
  await ask('textDocument/documentSymbol', { textDocument });
  for (const tree of ['scopes', 'components'] as const) {
    const roots = await wholeTree(ask, tree, uri);
    const nodes = [...roots, ...roots.flatMap(({ children }) => children.slice(0, 2))];
    for (const { id } of nodes) await ask('bizha/treeNode', { uri, tree, id });
  }
}
