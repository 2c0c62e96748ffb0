/** Simulation, code lenses and the call hierarchy, as they go over the wire. */
import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import type { FailableComponent, SimulationResult, TreeNode } from '../../server/src/protocol.ts';
import { file } from '../support/cursor.ts';
import { secretApart } from '../support/groups.ts';
import { type LanguageClient, rangeOf, startClient, textAt } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const textDocument = { uri };
const text =
  secretApart.replace('DB: { on: SQL01 }', '$& # the only one') +
  file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01], send: [SFTP] }
    Off: { instances: { BTS02: { state: disabled } } }
`;

/** The tree as lines, without the answer, the chains and the way back. */
function outline(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes
    .filter(({ id }) => id !== 'recovery' && id !== 'answer')
    .flatMap((node) => [`${indent}${node.label}`, ...outline(node.children ?? [], `${indent}  `)]);
}

describe('simulation over the protocol', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient({ traits: { simulates: true } });
  });
  afterEach(() => client.stop());

  const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest(method, params);
  const simulate = (failed: readonly string[], restart = false, of = uri): Promise<SimulationResult | null> =>
    ask('bizha/simulate', { uri: of, failed, restart });
  const simulated = async (failed: readonly string[], restart = false): Promise<SimulationResult> => {
    const result = await simulate(failed, restart);
    assert.ok(result);
    return result;
  };

  describe('bizha/simulate', () => {
    it('the loss of SQL01: every workload, its chain, and marks where it stands', async () => {
      await client.open(uri, text, 7);
      const result = await simulated(['server:SQL01']);
      assert.equal(result.version, 7);
      assert.deepEqual(result.failed, ['server:SQL01']);
      assert.deepEqual([result.scope, result.phase], ['systemwide', 'run']);
      assert.equal(result.title, 'SQL01 fails: everything stops, back after repair (no figure for Rx and Tx)');
      assert.deepEqual(outline(result.nodes), [
        'stopped',
        '  FTP receive in Rx',
        '  SFTP send in Tx',
        'down already',
        '  Off',
        'Rolling reboot',
      ]);
      const [answer, stopped] = result.nodes;
      assert.equal(`${answer?.label}, ${answer?.description}`, result.title);
      assert.equal(stopped?.expanded, true);
      const rx = stopped?.children?.[0];
      assert.equal(rx?.description, 'SQL01 → DB → BizTalkMgmtDb → Rx on BTS01 → Rx');
      assert.equal(rx.entity, 'Rx/receive/FTP');
      assert.equal(rx.range && textAt(text, rx.range), 'FTP');
      assert.deepEqual(
        result.marks.map(({ range, outcome }) => [textAt(text, range), outcome]),
        [
          ['SQL01', 'failed'],
          ['DB', 'stopped'],
          ['BizTalkMgmtDb', 'stopped'],
          ['BizTalkMsgBoxDb', 'stopped'],
          ['SSODB', 'stopped'],
          ['masterSecretServer', 'stopped'],
          ['Rx', 'stopped'],
          ['BTS01', 'stopped'],
          ['BTS02', 'stopped'],
          ['FTP', 'stopped'],
          ['Tx', 'stopped'],
          ['BTS01', 'stopped'],
          ['SFTP', 'stopped'],
          ['Off', 'stopped'],
        ],
      );
      assert.match(result.marks[9]?.text ?? '', /^FTP receive in Rx: stopped \(SQL01 → /);
      assert.equal(result.marks[13]?.text, 'Off: stopped (down with nothing failed)');
    });

    it('the loss of the master secret server stops nothing before a restart', async () => {
      await client.open(uri, text);
      const now = await simulated(['masterSecretServer']);
      assert.deepEqual([now.scope, now.phase], ['systemwide', 'start']);
      assert.match(now.title, /nothing stops at once; everything stops when services restart/);
      assert.deepEqual(outline(now.nodes), [
        'stops at restart',
        '  FTP receive in Rx',
        '  SFTP send in Tx',
        'down already',
        '  Off',
        'Rolling reboot',
      ]);
      const restarted = await simulated(['masterSecretServer'], true);
      assert.deepEqual(outline(restarted.nodes), [
        'stopped',
        '  FTP receive in Rx',
        '  SFTP send in Tx',
        'down already',
        '  Off',
        'Rolling reboot',
      ]);
      assert.deepEqual([...new Set(restarted.marks.map(({ outcome }) => outcome))], ['failed', 'stopped']);
    });

    it('several together: what is reduced, and no mark on what runs on', async () => {
      await client.open(uri, text);
      const { nodes, marks, failed } = await simulated(['hostInstance:Rx@BTS02', 'server:BTS02']);
      assert.deepEqual(failed, ['hostInstance:Rx@BTS02', 'server:BTS02']);
      assert.deepEqual(outline(nodes), [
        'reduced',
        '  FTP receive in Rx',
        'running',
        '  SFTP send in Tx',
        'down already',
        '  Off',
        'Rolling reboot',
      ]);
      assert.ok(!nodes.find(({ label }) => label === 'running')?.expanded, 'what runs is folded away');
      assert.deepEqual(
        marks.filter(({ outcome }) => outcome === 'reduced').map(({ range }) => textAt(text, range)),
        ['Rx', 'FTP'],
      );
      assert.ok(!marks.some(({ range }) => textAt(text, range) === 'Tx'));
    });

    it('ids that name nothing are left out', async () => {
      await client.open(uri, text);
      const { failed, scope } = await simulated(['server:GONE']);
      assert.deepEqual([failed, scope], [[], 'none']);
    });

    it('speaks of the version that it was asked for', async () => {
      await client.open(uri, text, 1);
      const instance = rangeOf(text, '[BTS01], send');
      await client.change(uri, 2, [{ range: instance, text: '[BTS01, BTS02], send' }]);
      const { version, nodes } = await simulated(['server:BTS01']);
      assert.equal(version, 2);
      assert.ok(outline(nodes).indexOf('  SFTP send in Tx') > outline(nodes).indexOf('reduced'));
    });
  });

  describe('bizha/failable', () => {
    it('everything that can fail, by kind, with how far it reaches', async () => {
      await client.open(uri, text);
      const found: FailableComponent[] = await ask('bizha/failable', { uri });
      const of = (id: string): FailableComponent | undefined => found.find((each) => each.id === id);
      assert.equal(of('server:SQL01')?.name, 'SQL01');
      assert.equal(of('server:SQL01')?.reach, 'Stops everything');
      assert.equal(of('masterSecretServer')?.reach, 'Stops everything, when services restart');
      assert.equal(of('hostInstance:Rx@BTS02')?.reach, 'Felt on one server only');
      assert.equal(of('host:Tx')?.reach, 'Stops a host');
      assert.ok(found.every(({ kindName, reach }) => kindName !== '' && reach !== ''));
      assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
    });

    it('which of it a position is about: a name, or a section of settings', async () => {
      await client.open(uri, text);
      const at = async (piece: string): Promise<string[]> => {
        const position = rangeOf(text, piece).start;
        const found: FailableComponent[] = await ask('bizha/failable', { uri, position });
        return found.filter(({ here }) => here).map(({ id }) => id);
      };
      assert.deepEqual(await at('DB, BizTalkMsgBoxDb'), ['sqlInstance:DB']);
      assert.deepEqual(await at('masterSecretServer'), ['masterSecretServer']);
      assert.deepEqual(await at('the only one'), []);
    });
  });

  describe('code lenses', () => {
    /** The lenses of the file as an editor has them that shows all of it. */
    async function shownLenses(of: LanguageClient = client): Promise<CodeLens[]> {
      const lenses = (await of.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
      return Promise.all(lenses.map((lens) => of.connection.sendRequest(CodeLensResolveRequest.type, lens)));
    }

    it('come without what they say, which is asked for those in sight', async () => {
      await client.open(uri, text, 3);
      const [first] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
      assert.deepEqual(Object.keys(first ?? {}), ['range', 'data']);
      await client.change(uri, 4, [{ range: rangeOf(text, '# the only one'), text: '' }]);
      const isModified = ({ code }: { code: number }): boolean => code === LSPErrorCodes.ContentModified;
      const resolved = client.connection.sendRequest(CodeLensResolveRequest.type, first as CodeLens);
      await assert.rejects(resolved, isModified, 'a lens of the text before the last key');
      await client.close(uri);
      await client.open(uri, '# another text\n', 3);
      const again = client.connection.sendRequest(CodeLensResolveRequest.type, first as CodeLens);
      await assert.rejects(again, isModified, 'a lens of the file before it was opened again');
      await assert.rejects(
        client.connection.sendRequest(CodeLensResolveRequest.type, { ...(first as CodeLens), data: 'x' }),
      );
    });

    it('say above servers, SQL instances and hosts what stops with them, and lead to its simulation', async () => {
      await client.open(uri, text);
      const lenses = await shownLenses();
      assert.deepEqual(
        lenses.map(({ range, command }) => `${textAt(text, range)} — ${command?.title}`),
        [
          'BTS01 — If BTS01 fails: Tx stops (1 workload)',
          'SQL01 — If SQL01 fails: everything stops',
          'SSO01 — If SSO01 fails: nothing comes back after a restart',
          'DB — If DB fails: everything stops',
          'Tx — Stops if BTS01 fails',
        ],
      );
      assert.deepEqual(lenses[1]?.command, {
        title: 'If SQL01 fails: everything stops',
        command: 'bizha.simulateFailureOf',
        arguments: [uri, ['server:SQL01']],
      });
    });

    it('say above promises that do not hold what breaks them, and lead to it', async () => {
      const promises = '  one: { survives: [BTS02], for: [Tx] }\n  two: { survives: any-server, for: [Rx] }\n';
      await client.open(uri, `${text}requirements:\n${promises}`);
      const lenses = await shownLenses();
      assert.deepEqual(
        lenses.slice(5).map(({ command }) => command),
        [{ title: 'broken by SQL01', command: 'bizha.simulateFailureOf', arguments: [uri, ['server:SQL01']] }],
      );
    });

    it('lead nowhere in an editor that cannot simulate', async () => {
      const other = await startClient();
      await other.open(uri, text);
      const lenses = await shownLenses(other);
      assert.equal(lenses.length, 5);
      assert.ok(lenses.every(({ command }) => / fails/.test(command?.title ?? '') && command?.command === ''));
      await other.stop();
    });

    it('are none for a file that says nothing', async () => {
      await client.open(uri, '');
      assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
    });
  });

  describe('call hierarchy', () => {
    async function prepared(piece: string, from: string = text): Promise<CallHierarchyItem> {
      await client.open(uri, from);
      const items = await client.connection.sendRequest(CallHierarchyPrepareRequest.type, {
        textDocument,
        position: rangeOf(from, piece).start,
      });
      assert.equal(items?.length, 1, piece);
      return items[0] as CallHierarchyItem;
    }
    const needs = async (item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]> =>
      (await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? [];
    const neededBy = async (item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> =>
      (await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? [];

    it('starts at a name, defined or referred to', async () => {
      const defined = await prepared('DB: { on');
      assert.equal(defined.name, 'DB');
      assert.equal(textAt(text, defined.selectionRange), 'DB');
      assert.deepEqual(await prepared('DB, BizTalkMsgBoxDb'), defined);
    });

    it('outgoing: what it needs', async () => {
      const calls = await needs(await prepared('DB: { on'));
      assert.deepEqual(
        calls.map(({ to }) => to.name),
        ['SQL01', 'MSDTC on SQL01'],
      );
      assert.equal(textAt(text, (calls[0] as CallHierarchyOutgoingCall).to.range), 'SQL01');
      const oneOf = await needs(await prepared('Rx: {'));
      assert.deepEqual(
        oneOf.map(({ to }) => to.name),
        ['Rx on BTS01', 'Rx on BTS02'],
      );
      assert.ok(oneOf.every(({ to }) => to.detail?.endsWith('one of several')));
    });

    it('incoming: what needs it', async () => {
      const calls = await neededBy(await prepared('DB: { on'));
      assert.deepEqual(
        calls.map(({ from }) => from.name),
        ['BizTalkMgmtDb', 'BizTalkMsgBoxDb', 'SSODB'],
      );
      const [first] = calls;
      assert.ok(first);
      assert.deepEqual(first.fromRanges, [first.from.selectionRange]);
    });

    it('goes on from each, with the phase of the need, up to the workloads', async () => {
      const chain: string[] = [];
      let item: CallHierarchyItem | undefined = await prepared('SSO01: {');
      for (const next of ['master secret server', 'Rx on BTS01', 'Rx', 'FTP receive in Rx']) {
        const calls: CallHierarchyIncomingCall[] = item ? await neededBy(item) : [];
        item = calls.find(({ from }) => from.name === next)?.from;
        chain.push(item ? `${item.name}${item.detail?.includes('when services restart') ? ', at restart' : ''}` : '');
      }
      assert.deepEqual(chain, ['master secret server', 'Rx on BTS01, at restart', 'Rx', 'FTP receive in Rx']);
    });

    it('is nothing off a name, and for a data that is not ours', async () => {
      await client.open(uri, text);
      const nowhere = { textDocument, position: rangeOf(text, 'the only one').start };
      assert.equal(await client.connection.sendRequest(CallHierarchyPrepareRequest.type, nowhere), null);
      const item = await prepared('DB: { on');
      for (const data of [undefined, null, 1, { id: 1 }, { id: 'server:GONE' }]) {
        assert.deepEqual(await needs({ ...item, data }), []);
        assert.deepEqual(await neededBy({ ...item, data }), []);
      }
    });
  });

  it('is answered for a file that is not open, too', async () => {
    const closed = 'file:///work/closed.bizha.yaml';
    const other = await startClient({ files: new Map([[closed, text]]) });
    const result: SimulationResult = await other.connection.sendRequest('bizha/simulate', {
      uri: closed,
      failed: ['masterSecretServer'],
      restart: false,
    });
    assert.deepEqual([result.version, result.scope, result.phase], [null, 'systemwide', 'start']);
    const found: FailableComponent[] = await other.connection.sendRequest('bizha/failable', { uri: closed });
    assert.ok(found.some(({ id }) => id === 'server:SQL01'));
    await other.stop();
  });

  describe('of a document that is neither open nor a file', () => {
    async function answersNothing(): Promise<void> {
      const position = { line: 2, character: 3 };
      const item = { name: 'DB', kind: 1, uri, data: { id: 'sqlInstance:DB' } } as unknown as CallHierarchyItem;
      assert.equal(await simulate(['server:SQL01']), null);
      assert.deepEqual(await ask('bizha/failable', { uri }), []);
      assert.deepEqual(await client.connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
      assert.equal(
        await client.connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position }),
        null,
      );
      assert.deepEqual(await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item }), []);
      assert.deepEqual(await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item }), []);
      assert.deepEqual(client.logged, []);
    }
    it('never was', answersNothing);
    it('or no longer is', async () => {
      await client.open(uri, text);
      assert.ok(await simulate(['server:SQL01']));
      await client.close(uri);
      await answersNothing();
    });
  });

  it('finds its places in a file with CRLF, a BOM and names of any letters', async () => {
    const odd = `\uFEFF${text.replaceAll('Rx', '"Rx 🚚 é"').replaceAll('\n', '\r\n')}`;
    await client.open(uri, odd);
    const { nodes, marks } = await simulated(['hostInstance:Rx 🚚 é@BTS02']);
    assert.ok(outline(nodes).includes('  FTP receive in Rx 🚚 é'));
    assert.deepEqual(
      marks.filter(({ outcome }) => outcome === 'reduced').map(({ range }) => textAt(odd, range)),
      ['"Rx 🚚 é"', 'FTP'],
    );
    const lenses: CodeLens[] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    assert.deepEqual(
      lenses.map(({ range }) => textAt(odd, range)),
      ['BTS01', 'SQL01', 'SSO01', 'DB', 'Tx'],
    );
    const [item] =
      (await client.connection.sendRequest(CallHierarchyPrepareRequest.type, {
        textDocument,
        position: rangeOf(odd, 'Rx 🚚 é').start,
      })) ?? [];
    assert.equal(item?.name, 'Rx 🚚 é');
    assert.equal(textAt(odd, item.range), '"Rx 🚚 é"');
  });
});
