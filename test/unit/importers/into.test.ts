/** Adding to a topology that is there: what stands in it stays byte for byte, and nothing is doubled. */
import assert from 'node:assert/strict';
import { render } from '../../../server/src/text/message.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { bindings, location, sendPort } from './bindingText.ts';
import { formErrors, imported, topologyOf } from './fixtureFiles.ts';

const styled = `# Our group, by hand
bizha: 1

group: { name: Contoso, purpose: production }   # näch HA

servers:
    BTS01: { roles: [biztalk] }   # in rack 1
    BTS02: { roles: [biztalk] }

hosts:
    SendHost:       # sends everything
        instances: [BTS01]
        send: [FTP]
    "ReceiveHost": {instances: [BTS01, BTS02]}


applications:
    Orders:
        sendPorts:
            # the one that matters
            Snd_A: {adapter: FILE, host: SendHost, path: '\\\\FS01\\a'}
`;

describe('import into a topology', () => {
  const orders = bindings(
    sendPort({ name: 'Snd_A', host: 'OtherHost', address: '\\\\FS01\\a\\*.xml' }),
    sendPort({ name: 'Snd_B', host: 'SendHost', address: '\\\\FS01\\b\\*.xml' }),
    location({ name: 'Rcv_C', host: 'ReceiveHost', address: '\\\\FS01\\c\\*.xml' }),
  );

  it('adds beside what stands there, in its style, and lists what would be different', () => {
    const result = imported({ 'orders.xml': orders }, { into: styled });
    assert.equal(
      result.topology,
      styled
        .replace(
          '    "ReceiveHost": {instances: [BTS01, BTS02]}\n',
          (line) => `${line.replace('02]}', '02], type: in-process}')}    OtherHost:\n`,
        )
        .concat(
          `            Snd_B: { adapter: FILE, host: SendHost, path: \\\\FS01\\b }\n`,
          `        receiveLocations:\n            Rcv_C: { adapter: FILE, host: ReceiveHost, path: \\\\FS01\\c }\n`,
        ),
    );
    assert.deepEqual(
      result.contradictions.map((each) => render(each)),
      [
        'applications / Orders / sendPorts / Snd_A / host: the import says "OtherHost", the topology says "SendHost", which is kept.',
      ],
    );
  });

  it('the edits are those of the text, and touch no line that was there but to add to it', () => {
    const { edits = [], topology } = imported({ 'orders.xml': orders }, { into: styled });
    assert.equal(applyEdits(styled, edits), topology);
    assert.ok(edits.every(({ span }) => span.start === span.end));
  });

  for (const [name, text] of [
    ['CRLF and a byte order mark', `\uFEFF${styled.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', styled.trimEnd()],
    ['braces', '{ bizha: 1, hosts: { SendHost: { instances: [BTS01] } }, servers: { BTS01: } }\n'],
    ['nothing', ''],
    ['a comment only', '# to be filled\n'],
  ] as const)
    it(`the same input twice changes nothing the second time: ${name}`, () => {
      const once = topologyOf({ 'orders.xml': orders }, { into: text });
      assert.deepEqual(formErrors(once), []);
      const twice = imported({ 'orders.xml': orders }, { into: once });
      assert.equal(twice.topology, once);
      assert.deepEqual(twice.edits, []);
    });

  it('a section that is new says where it comes from', () => {
    assert.match(
      topologyOf({ 'a/orders.xml': orders }, { into: 'bizha: 1\n' }),
      /\n# from orders\.xml\napplications:\n/,
    );
  });

  it('a renamed entry is found again by its original', () => {
    const slashed = bindings(sendPort({ name: 'Orders/Out', host: 'SendHost', address: 'http://a/b' }));
    const first = topologyOf({ 'a.xml': slashed });
    const mine = first.replaceAll('Orders-Out', 'Out to partner');
    assert.equal(topologyOf({ 'a.xml': slashed }, { into: mine }), mine);
  });

  it('names and adapters are compared without case and by all their names', () => {
    const text = 'bizha: 1\nhosts:\n  sendhost: { send: [Event Hubs] }\n';
    const hub = 'HostName\tHostType\tInstanceServer\tSendHandler\nSENDHOST\tInProcess\t\tEventHub\n';
    assert.equal(
      topologyOf({ 'h.csv': hub }, { into: text }),
      text.replace('[Event Hubs] }', '[Event Hubs], type: in-process, instances: [] }'),
    );
  });

  it('what only the topology has is named, and stays', () => {
    const later = bindings(sendPort({ name: 'Snd_New', host: 'SendHost', address: 'http://a/b' }));
    const { onlyEarlier, topology = '' } = imported({ 'later.xml': later }, { into: styled });
    assert.deepEqual(
      onlyEarlier.map((each) => render(each)),
      ['applications / Orders / sendPorts: only the topology has "Snd_A".'],
    );
    assert.match(topology, /Snd_A: \{adapter/);
  });

  it('a topology that is no valid YAML is refused with the place', () => {
    const { refused, topology } = imported({ 'a.xml': orders }, { into: 'bizha: 1\nhosts:\n  A: "open\n  B:\n' });
    assert.equal(topology, undefined);
    assert.equal(refused?.message.id, 'import.into-broken');
    assert.equal(refused?.line, 3);
  });

  it('SQL Server is found by its network name, a database by its listener', () => {
    const text = `bizha: 1
clusters: { SQLCLU: { groups: { SQL: } } }
sqlInstances: { Main: { on: SQLCLU/SQL, networkName: SQLVIP, instanceName: BTS } }
`;
    const settings = '<Settings><ExportedGroup>sqlvip\\bts:BIZTALKMGMTDB</ExportedGroup></Settings>';
    const made = topologyOf({ 's.xml': settings }, { into: text });
    assert.match(made, /BIZTALKMGMTDB: Main\n/);
    assert.doesNotMatch(made, /sqlvip\\bts:/);
  });

  it('another management database is another group', () => {
    const text = 'bizha: 1\ndatabases:\n  BizTalkMgmtDb:\n';
    const settings = '<Settings><ExportedGroup>SQL2:OtherMgmtDb</ExportedGroup></Settings>';
    assert.equal(imported({ 's.xml': settings }, { into: text }).refused?.message.id, 'import.two-groups');
  });

  it('a cluster that was only known by its group gets the nodes of the dump', () => {
    const first = topologyOf(['wmi.json']);
    const second = topologyOf(['cluster.clixml'], { into: first });
    assert.match(second, /Cluster of BizTalk FTP:\n {4}groups:\n(?: {6}.*\n)+ {4}nodes: \[BTS01, BTS02\]\n/);
    assert.doesNotMatch(second, /BTSCLU/);
    assert.deepEqual(formErrors(second), []);
  });
});

describe('import of many new entries into a topology', () => {
  const ports = Array.from({ length: 60 }, (_, n) =>
    sendPort({ name: `Snd_${n}`, host: `Host${n % 20}`, address: '\\\\FS01\\a\\*.xml', application: `App${n % 2}` }),
  );

  it('gives what all at once give', () => {
    const [first = '', second = '', ...others] = ports;
    const start = topologyOf({ 'a.xml': bindings(first, second) });
    const all = topologyOf({ 'a.xml': bindings(...others) }, { into: start });
    assert.equal(all, topologyOf({ 'a.xml': bindings(...ports) }));
  });

  it('keeps the style of a file by hand, and the comments behind what it adds to', () => {
    const text = `bizha: 1
hosts:
    Host0: # first
        send: [FTP]
    # the end of hosts
applications:
    App0:
        sendPorts:
            Snd_X:
                adapter: FTP
            # more to come

    App1: { sendPorts: { Snd_Y: } }
`;
    const made = topologyOf({ 'a.xml': bindings(...ports) }, { into: text });
    for (const line of text.trimEnd().split('\n').slice(0, -1)) assert.ok(made.includes(`${line}\n`), line);
    assert.match(made, /\n {12}Snd_0:\n {16}adapter: FILE\n {16}host: Host0\n/);
    assert.equal(topologyOf({ 'a.xml': bindings(...ports) }, { into: made }), made);
  });
});

describe('what is still unknown after an import', () => {
  const file = { 'b.xml': bindings(location({ name: 'Rcv', host: 'FTPClus', address: 'C:\\in\\*' })) };
  const asked = (into: string): readonly string[] => {
    const unknown = imported(file, { into }).files.flatMap((each) => each.unknown);
    return unknown.map(({ id }) => id.replace('import.unknown.', ''));
  };

  it('is what neither the files nor the topology tell', () => {
    const platform = 'servers: { BTS01: }\ndatabases: { BizTalkMgmtDb: }\n';
    assert.deepEqual(asked('bizha: 1\n'), ['instances', 'platform', 'cluster-name']);
    assert.deepEqual(asked(`bizha: 1\n${platform}`), ['instances', 'cluster-name']);
    assert.deepEqual(asked(`bizha: 1\n${platform}hosts: { FTPClus: { instances: [BTS01] } }\n`), ['cluster-name']);
    assert.deepEqual(asked(`bizha: 1\n${platform}hosts: { ftpclus: { instances: [BTS01], clusterGroup: C/G } }\n`), []);
  });
});
