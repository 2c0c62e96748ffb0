/** `bizha import` as a process: what it prints, what it writes, and what it leaves alone. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindings, location, sendPort } from '../unit/importers/bindingText.ts';
import { bytesOf } from '../unit/importers/fixtureFiles.ts';
import { inFolder, projectRoot, runCli } from './runCli.ts';

const orders = bindings(
  sendPort({
    name: 'Snd_B',
    host: 'SendHost',
    address: 'ftp://u:SECRET@partner/b?SECRET',
    adapter: 'FTP',
    capabilities: 80907,
  }),
  location({ name: 'Rcv/C', host: 'ReceiveHost', address: '\\\\FS01\\c\\*.xml' }),
);
const topology = `bizha: 1

# from orders.xml
hosts:
  SendHost:
  ReceiveHost: { type: in-process }

# from orders.xml
applications:
  Orders:
    receiveLocations:
      Rcv-C: { adapter: FILE, host: ReceiveHost, path: \\\\FS01\\c, notes: "BizTalk name: Rcv/C" }
    sendPorts:
      Snd_B: { adapter: FTP, host: SendHost, target: ftp://partner/b }
`;

describe('bizha import', () => {
  it('prints the topology, and nothing else', () =>
    inFolder({ 'orders.xml': orders }, async (folder) => {
      assert.deepEqual(await runCli(['import', 'orders.xml'], { cwd: folder }), { code: 0, out: topology, err: '' });
    }));

  it('-o writes a new file and says what is still unknown; onto one that is there it writes nothing', () =>
    inFolder({ 'orders.xml': orders }, async (folder) => {
      const { code, out } = await runCli(['import', 'orders.xml', '-o', 'new.bizha.yaml'], { cwd: folder });
      assert.equal(code, 0);
      assert.match(out, /^orders\.xml: bindings; hosts 2, handlers 2, /);
      assert.match(out, /still unknown:\n {4}The servers that run "SendHost" and "ReceiveHost"/);
      assert.equal(readFileSync(join(folder, 'new.bizha.yaml'), 'utf8'), topology);
      assert.deepEqual(readdirSync(folder).toSorted(), ['new.bizha.yaml', 'orders.xml']);
      const again = await runCli(['import', 'orders.xml', '-o', 'new.bizha.yaml'], { cwd: folder });
      assert.equal(again.code, 2);
      assert.match(again.err, /is there already/);
      const none = await runCli(['import', 'orders.xml', '-o', 'none/new.bizha.yaml'], { cwd: folder });
      assert.deepEqual([none.code, none.err], [2, '"none/new.bizha.yaml" is not written: ENOENT.\n']);
    }));

  it('--into adds to a file, and changes nothing the second time', () =>
    inFolder({ 'orders.xml': orders, 'mine.bizha.yaml': '\uFEFFbizha: 1 # mine\r\n' }, async (folder) => {
      const file = join(folder, 'mine.bizha.yaml');
      assert.equal((await runCli(['import', 'orders.xml', '--into', 'mine.bizha.yaml'], { cwd: folder })).code, 0);
      const once = readFileSync(file, 'utf8');
      assert.ok(once.startsWith('\uFEFFbizha: 1 # mine\r\n\r\n# from orders.xml\r\nhosts:\r\n'), once);
      assert.equal((await runCli(['import', 'orders.xml', '--into', 'mine.bizha.yaml'], { cwd: folder })).code, 0);
      assert.equal(readFileSync(file, 'utf8'), once);
      assert.equal((await runCli(['check', '--fail-on', 'never'], { cwd: folder })).code, 0);
    }));

  it('--dry-run writes nothing', () =>
    inFolder({ 'orders.xml': orders, 'mine.bizha.yaml': 'bizha: 1\n' }, async (folder) => {
      const into = await runCli(['import', 'orders.xml', '--into', 'mine.bizha.yaml', '--dry-run'], { cwd: folder });
      assert.equal(into.code, 0);
      assert.equal(readFileSync(join(folder, 'mine.bizha.yaml'), 'utf8'), 'bizha: 1\n');
      const output = await runCli(['import', 'orders.xml', '-o', 'new.bizha.yaml', '--dry-run'], { cwd: folder });
      assert.match(output.out, /^orders\.xml: bindings; /);
      assert.ok(!existsSync(join(folder, 'new.bizha.yaml')));
    }));

  it('JSON is the contract of the documentation', () =>
    inFolder({ 'orders.xml': orders }, async (folder) => {
      const { out } = await runCli(['import', 'orders.xml', '--dry-run', '--format', 'json'], { cwd: folder });
      const { files, ...rest } = JSON.parse(out);
      const [{ unknown, ...file }] = files;
      assert.deepEqual(rest, { version: 1, contradictions: [], onlyEarlier: [], topology });
      assert.equal(unknown.length, 2);
      assert.deepEqual(file, {
        path: 'orders.xml',
        kind: 'bindings',
        counts: {
          sendPorts: 1,
          dynamicSendPorts: 0,
          receivePorts: 1,
          receiveLocations: 1,
          orchestrations: 0,
          sendPortGroups: 0,
          hosts: 2,
          handlers: 2,
        },
        renamed: [{ kind: 'receiveLocation', from: 'Rcv/C', to: 'Rcv-C' }],
      });
    }));

  it('of several files one that is broken keeps all from being imported; its place is told', () =>
    inFolder({ 'orders.xml': orders, 'cut.xml': orders.slice(0, 300) }, async (folder) => {
      const text = await runCli(['import', 'orders.xml', 'cut.xml', '-o', 'new.bizha.yaml'], { cwd: folder });
      assert.equal(text.code, 2);
      assert.equal(text.out, '');
      assert.match(text.err, /^cut\.xml:3:\d+: The file is not well-formed XML here: .*BTSTask ExportBindings.*\n$/);
      assert.ok(!existsSync(join(folder, 'new.bizha.yaml')));
      const json = await runCli(['import', 'orders.xml', 'cut.xml', '--format', 'json'], { cwd: folder });
      assert.equal(json.code, 2);
      const { files, topology: none } = JSON.parse(json.out);
      assert.equal(none, undefined);
      assert.equal(files[0].error, undefined);
      assert.deepEqual(Object.keys(files[1].error), ['message', 'line', 'column']);
    }));

  it('a topology that is no valid YAML, or no UTF-8, is left as it is', () =>
    inFolder(
      { 'orders.xml': orders, 'broken.yaml': 'bizha: 1\nhosts: {\n', 'latin.yaml': Buffer.from('# ö\n', 'latin1') },
      async (folder) => {
        const broken = await runCli(['import', 'orders.xml', '--into', 'broken.yaml'], { cwd: folder });
        assert.equal(broken.code, 2);
        assert.match(broken.err, /^broken\.yaml:\d+:\d+: The topology is no valid YAML here/);
        const latin = await runCli(['import', 'orders.xml', '--into', 'latin.yaml'], { cwd: folder });
        assert.equal(latin.code, 2);
        assert.match(latin.err, /no valid UTF-8/);
        assert.equal(readFileSync(join(folder, 'broken.yaml'), 'utf8'), 'bizha: 1\nhosts: {\n');
      },
    ));

  it('wrong usage', () =>
    inFolder({ 'orders.xml': orders }, async (folder) => {
      assert.equal((await runCli(['import'], { cwd: folder })).code, 2);
      assert.equal((await runCli(['import', 'none.xml'], { cwd: folder })).code, 2);
      const both = await runCli(['import', 'orders.xml', '-o', 'a.yaml', '--into', 'b.yaml'], { cwd: folder });
      assert.deepEqual([both.code, both.err], [2, '"--output" and "--into" exclude each other.\n']);
    }));

  it('an environment fills the placeholders', () =>
    inFolder(
      { 'master.xml': bytesOf('btdf-master.xml'), 'sheet.xml': bytesOf('btdf-settings-sheet.xml') },
      async (folder) => {
        const { out } = await runCli(['import', 'master.xml', 'sheet.xml', '--environment', 'Production'], {
          cwd: folder,
        });
        assert.match(out, /Snd_Contoso: \{ adapter: FILE, host: ProdSendHost, path: \\\\PRODFS\\out \}/);
        assert.ok(!out.includes('SECRET'));
      },
    ));

  it('every command of the page about importing works, one after the other', () =>
    inFolder(
      {
        'bizha-topology.json': bytesOf('collector.json'),
        'bindings.xml': bytesOf('bindings-orders.xml'),
        'PortBindingsMaster.xml': bytesOf('btdf-master.xml'),
        'SettingsFileGenerator.xml': bytesOf('btdf-settings-sheet.xml'),
      },
      async (folder) => {
        const page = readFileSync(join(projectRoot, 'docs/import.md'), 'utf8');
        const commands = [...page.matchAll(/^bizha (.*)$/gm)].map(([, command]) => command ?? '');
        assert.equal(commands.length, 7);
        for (const command of commands) {
          const { code, err } = await runCli(command.split(' '), { cwd: folder });
          assert.deepEqual([code, err], [0, ''], command);
        }
      },
    )).timeout(60_000);
});
