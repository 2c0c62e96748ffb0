/** Importing over the protocol: a proposal that changes nothing, made in slices. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import type { ImportProposal } from '../../server/src/protocol.ts';
import { edited, type LanguageClient, startClient } from '../support/languageClient.ts';
import { bindings, location, sendPort } from '../unit/importers/bindingText.ts';
import { bytesOf } from '../unit/importers/fixtureFiles.ts';

const uri = 'file:///work/group.bizha.yaml';
const orders = 'file:///work/exports/orders%20of%20May.xml';
const sheet = 'file:///work/SettingsFileGenerator.xml';
const master = 'file:///work/PortBindingsMaster.xml';
const broken = 'file:///work/broken.xml';
const large = 'file:///work/large.xml';
const port = (name: string, host: string): string =>
  sendPort({ name, host, adapter: 'FTP', capabilities: 80907, address: 'ftp://user:SECRET@partner/in?SECRET' });

describe('import over the protocol', () => {
  let client: LanguageClient;
  let shares: number[];
  const files = new Map([
    [orders, bindings(port('Snd_A', 'SendHost'), location({ name: 'Rcv_A', host: 'Receive', address: 'C:\\in\\*' }))],
    [sheet, bytesOf('btdf-settings-sheet.xml').toString()],
    [master, bytesOf('btdf-master.xml').toString()],
    [broken, '<BindingInfo>\n  <Timestamp>a & b</Timestamp>\n</BindingInfo>\n'],
    [large, bindings(...Array.from({ length: 2_000 }, (_, n) => port(`Snd_${n}`, `Host${n % 20}`)))],
  ]);
  beforeEach(async () => {
    shares = [];
    client = await startClient({ files });
    client.connection.onNotification('bizha/importProgress', ({ share }) => void shares.push(share));
  });
  afterEach(() => client.stop());

  const propose = (of: readonly string[], further: object = {}): Promise<ImportProposal> =>
    client.connection.sendRequest('bizha/import', { uri, files: of, ...further });

  it('a topology that is not there is new', async () => {
    const { version, problems, topology, edits } = await propose([orders]);
    assert.deepEqual([version, problems], [null, []]);
    assert.equal(
      topology,
      `bizha: 1

# from orders of May.xml
hosts:
  SendHost:
  Receive: { type: in-process }

# from orders of May.xml
applications:
  Orders:
    receiveLocations:
      Rcv_A: { adapter: FILE, host: Receive, path: C:\\in }
    sendPorts:
      Snd_A: { adapter: FTP, host: SendHost, target: ftp://partner/in }
`,
    );
    assert.equal(edited('', edits), topology);
  });

  it('adds to the open document by edits of its version, and says what is left to ask', async () => {
    const text = 'bizha: 1\nhosts:\n  SendHost: { send: [SFTP] } # mine\n';
    await client.open(uri, text, 3);
    const { version, topology, edits, summary } = await propose([orders]);
    assert.equal(version, 3);
    assert.equal(edited(text, edits), topology);
    assert.match(topology, /^bizha: 1\nhosts:\n {2}SendHost: \{ send: \[SFTP\] \} # mine\n/);
    assert.match(
      summary,
      /^# What was imported\n\n\| file \| [^\n]+\n\|---[^\n]+\n\| `orders of May\.xml` \| 2 \| 2 \| 1 \| 1 \| 0 \|\n/,
    );
    assert.match(
      summary,
      /## What is still unknown, and how to obtain it\n\n- The servers that run "SendHost" and "Receive"/,
    );
    assert.doesNotMatch(summary + topology, /SECRET/);
  });

  it('nothing new: no edits', async () => {
    const { topology } = await propose([orders]);
    await client.open(uri, topology);
    assert.deepEqual((await propose([orders])).edits, []);
  });

  it('what keeps files from being imported comes with its place', async () => {
    const missing = 'file:///work/none.xml';
    const { problems, topology, edits } = await propose([orders, broken]);
    assert.deepEqual([topology, edits], ['', []]);
    assert.equal(problems.length, 1);
    assert.deepEqual([problems[0]?.uri, problems[0]?.position], [broken, { line: 1, character: 15 }]);
    assert.match(problems[0]?.message ?? '', /^broken\.xml:2:16: An "&" is not escaped here/);
    assert.deepEqual((await propose([orders, missing])).problems, [
      { uri: missing, message: 'none.xml cannot be read: ENOENT' },
    ]);
  });

  it('a topology that is no valid YAML is left alone, the place is told', async () => {
    await client.open(uri, 'bizha: 1\nhosts:\n  A: "open\n  B:\n');
    const { problems } = await propose([orders]);
    assert.deepEqual(
      problems.map(({ uri: of, position }) => [of, position?.line]),
      [[uri, 2]],
    );
  });

  it('environments to choose from, and the one that was chosen', async () => {
    const open = await propose([master, sheet]);
    assert.deepEqual(open.environments, ['Test', 'Production']);
    const chosen = await propose([master, sheet], { environment: 'Production' });
    assert.deepEqual(chosen.environments, []);
    assert.notEqual(chosen.topology, open.topology);
  });

  it('tells how much is done, and can be cancelled', async () => {
    await propose([large]);
    assert.ok(shares.length > 2, String(shares));
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('bizha/import', { uri, files: [large] }, source.token);
    const told = shares.length;
    await client.waitFor(() => shares.length > told, 'progress');
    source.cancel();
    await assert.rejects(cancelled, { code: LSPErrorCodes.RequestCancelled });
  });

  it('a topology that changes meanwhile is another one', async () => {
    await client.open(uri, 'bizha: 1\n');
    const outdated = propose([large]);
    await client.waitFor(() => shares.length > 0, 'progress');
    await client.change(uri, 2, [{ text: 'bizha: 1\nhosts:\n' }]);
    await assert.rejects(outdated, { code: LSPErrorCodes.ContentModified });
  });
});
