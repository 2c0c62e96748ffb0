/** Files of one call: their kind and age decide what counts, never their order. */
import assert from 'node:assert/strict';
import { type Message, render } from '../../../server/src/text/message.ts';
import { bindings, bindingsOf, location, sendPort } from './bindingText.ts';
import { bytesOf, imported, topologyOf } from './fixtureFiles.ts';

const said = (all: readonly Message[]): string[] => all.map((each) => render(each));

describe('import of several files', () => {
  const hostOf = (topology: string, port: string): string | undefined =>
    new RegExp(`${port}: \\{ adapter: \\w+, host: (\\w+)`).exec(topology)?.[1];
  const port = (name: string, host: string): string => sendPort({ name, host, address: '\\\\FS01\\x\\*.xml' });

  it('five exports of one application give what the last gives, and what only earlier ones had, which is named', () => {
    const exports = [1, 2, 3, 4, 5].map(
      (day) =>
        [
          `export-${day}.xml`,
          bindingsOf(`2024-0${day}-01T00:00:00Z`, [
            port('Snd_All', `Host${day}`),
            port(`Snd_${day}`, 'H'),
            ...(day < 4 ? [port('Snd_Old', 'H')] : []),
          ]),
        ] as const,
    );
    const inOrder = imported(Object.fromEntries(exports));
    const shuffled = imported(Object.fromEntries([3, 0, 4, 2, 1].flatMap((i) => [exports[i] ?? ['', '']])));
    assert.equal(inOrder.topology, shuffled.topology);
    assert.equal(hostOf(inOrder.topology ?? '', 'Snd_All'), 'Host5');
    assert.deepEqual(inOrder.contradictions, []);
    assert.deepEqual(
      said(inOrder.onlyEarlier).toSorted(),
      [
        ...[1, 2, 3, 4].map((day) => `Orders: only export-${day}.xml has "Snd_${day}", the later export has it not.`),
        'Orders: only export-3.xml has "Snd_Old", the later export has it not.',
      ].toSorted(),
    );
  });

  it('exports of different applications say nothing of one another', () => {
    const of = (application: string): string =>
      bindings(sendPort({ name: `Snd_${application}`, host: 'H', address: 'http://a/b', application }));
    const { onlyEarlier } = imported({ 'a.xml': of('Orders'), 'b.xml': of('Invoices'), 'c.xml': of('Returns') });
    assert.deepEqual(said(onlyEarlier), []);
  });

  it('exports without a time that say different things are a contradiction, whatever their order', () => {
    const a = bindings(port('Snd', 'HostA'));
    const b = bindings(port('Snd', 'HostB'));
    const one = imported({ 'a.xml': a, 'b.xml': b });
    const other = imported({ 'b.xml': b, 'a.xml': a });
    assert.equal(one.topology, other.topology);
    assert.deepEqual(said(one.contradictions), [
      'applications / Orders / sendPorts / Snd / host: b.xml says "HostB", a.xml says "HostA", which is kept.',
    ]);
  });

  it('WMI counts more than settings, and settings more than a configuration', () => {
    const settings = `<Settings><ExportedGroup>SQLPROD:BIZTALKMGMTDB</ExportedGroup><HostSettings><Host Name="WebHost"><Setting Name="IsHost32BitOnly">True</Setting></Host></HostSettings><HostInstanceSettings><Host Name="WebHost"><Server Name="BTS01"/><Server Name="BTS02"/></Host></HostInstanceSettings></Settings>`;
    const wmi = imported(['wmi.json']).topology ?? '';
    const { topology = '', contradictions } = imported({ 'settings.xml': settings, 'wmi.json': bytesOf('wmi.json') });
    assert.match(wmi, /WebHost: \{ type: isolated, trusted: true, instances: \[BTS01\]/);
    assert.match(topology, /WebHost:\n(?: {4}.*\n)*? {4}instances: \[BTS01\]\n/);
    assert.deepEqual(said(contradictions), [
      'hosts / WebHost / instances: settings.xml lists "BTS02", wmi.json does not and is followed.',
    ]);
  });

  it('orchestrations and handlers of WMI stand where the binding file has them, and nowhere twice', () => {
    const handlers = location({
      name: 'Rcv',
      host: 'FtpHost',
      adapter: 'FTP',
      capabilities: 80907,
      address: 'ftp://a/b',
    });
    const { topology = '', files } = imported({ 'b.xml': bindings(handlers), 'wmi.json': bytesOf('wmi.json') });
    assert.match(topology, /FtpHost:\n(?: {4}.*\n)* {4}send: \[\]\n {2}WebHost/);
    assert.doesNotMatch(topology, /receive: \[FTP\]/);
    assert.deepEqual(
      files.map(({ kind }) => kind),
      ['bindings', 'wmi'],
    );
  });

  it('a location of WMI is that of the application that a binding file names', () => {
    const wmi =
      '"Name","ReceivePortName","AdapterName","HostName","InboundTransportURL"\n"Rcv","Rcv","FTP","FtpHost","ftp://u:SECRET@a/b"\n"Lone","L","FILE","FtpHost","C:\\in\\*.xml"\n';
    const binding = bindings(location({ name: 'Rcv', adapter: 'FTP', capabilities: 80907, address: '' }));
    const topology = topologyOf({ 'wmi.csv': wmi, 'b.xml': binding });
    assert.match(
      topology,
      / {2}Orders:\n {4}receiveLocations:\n {6}Rcv: \{ adapter: FTP, host: FtpHost, address: ftp:\/\/a\/b \}\n/,
    );
    assert.match(topology, / {2}Application not stated:\n {4}receiveLocations:\n {6}Lone: /);
  });

  it('a DNS suffix is cut where one server can be meant, and only there', () => {
    const rows = (...names: string[]): string =>
      `HostName\tHostType\tInstanceServer\nH\tInProcess\t${names.join('|')}\n`;
    assert.match(topologyOf({ 'a.csv': rows('bts01.one.local', 'BTS01') }), /instances: \[BTS01\]/);
    assert.match(
      topologyOf({ 'a.csv': rows('bts01.one.local', 'bts01.two.local') }),
      /instances: \[bts01\.one\.local, bts01\.two\.local\]/,
    );
  });

  it('two management databases are two groups', () => {
    const { refused, topology } = imported(['wmi.json', 'settings.xml']);
    assert.equal(topology, undefined);
    assert.equal(refused?.message.id, 'import.two-groups');
  });
});
