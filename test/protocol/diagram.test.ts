/** The diagram over the protocol: the whole picture, then what has changed in it, and what is asked about a shape. */
import assert from 'node:assert/strict';
import { patched } from '../../client/webview/diagram/patched.ts';
import type {
  DiagramAtResult,
  DiagramExportResult,
  DiagramParams,
  DiagramResult,
  DiagramShapeResult,
} from '../../server/src/protocol.ts';
import { file } from '../support/cursor.ts';
import { at, type LanguageClient, rangeOf, startClient, textAt } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const text = file`
  bizha: 1
  group: { name: Contoso, version: "2020" }
  sites: { Main: {}, Second: {} }
  servers:
    BTS01: { roles: [biztalk], site: Main }
    BTS02: { roles: [biztalk], site: Second, planned: true }
    SQL01: { roles: [sql], site: Main }
  sqlInstances:
    SQLPROD: { on: SQL01 }
  databases:
    SSODB: SQLPROD
    BizTalkMgmtDb: SQLPROD
    BizTalkMsgBoxDb: SQLPROD
  hosts:
    Rx: { receive: [FTP], instances: [BTS01, BTS02] }
    Tx: { send: [SFTP], instances: [BTS01] }
`;
const wish: Omit<DiagramParams, 'uri'> = { failed: [], restart: false, expanded: [], filter: {}, theme: 'light' };

describe('the diagram over the protocol', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  const ask = (more: Partial<DiagramParams> = {}): Promise<DiagramResult> =>
    client.connection.sendRequest('bizha/diagram', { uri, ...wish, ...more });
  const idsOf = ({ shapes }: DiagramResult): readonly string[] => shapes.changes.map(({ item }) => item.id);
  const stateOf = ({ shapes }: DiagramResult, id: string): string | undefined =>
    shapes.changes.find(({ item }) => item.id === id)?.item.state;

  it('is the picture in parts, and the same in words', async () => {
    await client.open(uri, text, 3);
    const drawn = await ask();
    assert.deepEqual([drawn.state, drawn.version, drawn.view, drawn.from], ['ready', 3, 'as planned', undefined]);
    assert.ok(drawn.width > 0 && drawn.height > 0);
    const parts = drawn.parts.changes.map(({ item }) => item.id);
    for (const id of ['server:SQL01', 'sqlInstance:SQLPROD', 'host:Rx', 'tier:data', 'legend'])
      assert.ok(parts.includes(id), id);
    const said = drawn.shapes.changes.find(({ item }) => item.id === 'server:SQL01')?.item;
    assert.match(said?.text ?? '', /^server · .*in it: SQL Server instance 1/);
    assert.equal(said?.canFail, true);
  });

  it('sends only what a failure has changed, and makes the whole of it', async () => {
    await client.open(uri, text);
    const before = await ask();
    const failed = { failed: ['sqlInstance:SQLPROD'] };
    const patch = await ask({ ...failed, previousResultId: before.resultId });
    const whole = await ask(failed);
    assert.equal(patch.from, before.resultId);
    assert.equal(patch.resultId, whole.resultId);
    const parts = patched([], before.parts);
    assert.deepEqual(patched(parts, patch.parts), patched([], whole.parts));
    assert.deepEqual(patched(patched([], before.shapes), patch.shapes), patched([], whole.shapes));
    assert.equal(stateOf(patch, 'sqlInstance:SQLPROD'), 'failed');
    assert.equal(stateOf(patch, 'workload:Rx/receive/FTP'), 'stopped');
    // Nothing has become of a level of the picture.
    assert.ok(patch.parts.changes.every(({ item }) => item.id !== 'tier:data'));
  });

  it('touches few parts after a key', async () => {
    await client.open(uri, text);
    const before = await ask();
    await client.change(uri, 2, [{ range: rangeOf(text, 'SSODB'), text: 'SSODC' }]);
    const patch = await ask({ previousResultId: before.resultId });
    assert.equal(patch.version, 2);
    const touched = patch.parts.changes.map(({ item }) => item.id);
    assert.ok(touched.includes('database:SSODC'), touched.join(', '));
    assert.deepEqual(patch.parts.removed, ['database:SSODB']);
    assert.ok(touched.length < before.parts.changes.length / 4, `${touched.join(', ')}`);
    const same = await ask({ previousResultId: patch.resultId });
    assert.deepEqual([same.parts, same.shapes], [noChange, noChange]);
  });

  it('is whole again for a drawing that is not known any more', async () => {
    await client.open(uri, text);
    const { from, parts } = await ask({ previousResultId: 'gone' });
    assert.equal(from, undefined);
    assert.ok(parts.changes.length > 10);
  });

  it('leaves out what a filter leaves out, but not what encloses the rest', async () => {
    await client.open(uri, text);
    const data = idsOf(await ask({ filter: { layers: ['data'] } }));
    assert.ok(data.includes('database:SSODB') && data.includes('server:SQL01'));
    assert.ok(!data.includes('host:Rx') && !data.includes('server:BTS01'));
    const second = idsOf(await ask({ filter: { sites: ['site:Second'] } }));
    assert.ok(second.includes('server:BTS02') && !second.includes('server:BTS01'));
    const hosts = idsOf(await ask({ filter: { kinds: ['host'] } }));
    assert.ok(hosts.includes('host:Rx') && !hosts.includes('server:SQL01'));
  });

  it('has nothing planned in it today', async () => {
    await client.open(uri, text);
    await client.connection.sendNotification('bizha/view', { view: 'today' });
    const drawn = await ask();
    assert.equal(drawn.view, 'today');
    assert.ok(!idsOf(drawn).includes('server:BTS02'));
  });

  it('says what a shape is: along which way it stopped, its findings, its place', async () => {
    await client.open(uri, text);
    const shape = (id: string, failed: readonly string[]): Promise<DiagramShapeResult | null> =>
      client.connection.sendRequest('bizha/diagramShape', { uri, id, failed, restart: false });
    const stopped = await shape('workload:Rx/receive/FTP', ['server:SQL01']);
    assert.match(stopped?.sections[0]?.lines[0] ?? '', /^SQL01 → SQLPROD → .* → FTP receive in Rx$/);
    const { range, findings, isFixable } = (await shape('sqlInstance:SQLPROD', [])) ?? {};
    assert.equal(range && textAt(text, range), 'SQLPROD');
    assert.ok(findings?.some(({ text: said }) => said.includes('SQLPROD')));
    assert.equal(isFixable, true);
    assert.equal(await shape('summary:tier:biztalk/server', []), null);
  });

  it('knows the shape at a position', async () => {
    await client.open(uri, text);
    const { resultId } = await ask();
    const shapeAt = (piece: string): Promise<DiagramAtResult | null> =>
      client.connection.sendRequest('bizha/diagramAt', { uri, resultId, position: at(text, text.indexOf(piece) + 1) });
    assert.deepEqual(await shapeAt('SQL01: {'), { id: 'server:SQL01' });
    assert.deepEqual(await shapeAt('SQLPROD\n'), { id: 'sqlInstance:SQLPROD' });
    assert.equal(await shapeAt('version'), null);
  });

  it('is a file for other programs', async () => {
    await client.open(uri, text);
    const made = (format: string): Promise<DiagramExportResult | null> =>
      client.connection.sendRequest('bizha/diagramExport', { uri, ...wish, format });
    assert.match((await made('svg'))?.text ?? '', /^<svg .*data-id="server:SQL01"/s);
    assert.match((await made('drawio'))?.text ?? '', /<mxfile/);
    assert.match((await made('mermaid'))?.text ?? '', /flowchart|graph/);
  });

  it('says of a file that is empty, broken or not there why nothing is drawn', async () => {
    await client.open(uri, '');
    assert.equal((await ask()).state, 'empty');
    await client.change(uri, 2, [{ text: '{ [ "' }]);
    assert.equal((await ask()).state, 'unreadable');
    assert.equal((await ask({ uri: 'file:///work/gone.bizha.yaml' })).state, 'missing');
  });
});

const noChange = { removed: [], changes: [] };
