/** What is no export, or a broken one: one message with its place and what to export instead, and nothing is imported. */
import assert from 'node:assert/strict';
import { render } from '../../../server/src/text/message.ts';
import { bindings, sendPort } from './bindingText.ts';
import { bytesOf, imported } from './fixtureFiles.ts';

const whole = bindings(sendPort({ name: 'A', host: 'H', address: 'http://a/b' }));

const refused: readonly (readonly [name: string, content: string | Uint8Array, id: string, place: string])[] = [
  ['a binding file that is cut off', whole.slice(0, 400), 'import.not-well-formed', '3:255'],
  ['an & that is not escaped', whole.replace('http://a/b', 'http://a/b & c'), 'import.ampersand', '3:74'],
  ['tags of a template', whole.replace('Name="A"', 'Name=<%= @name %>'), 'import.not-well-formed', '3:16'],
  ['two roots', `${whole}<BindingInfo/>`, 'import.not-well-formed', '6:13'],
  [
    'an entity bomb',
    `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>\n<BindingInfo>&b;</BindingInfo>`,
    'import.doctype',
    '1:58',
  ],
  ['an external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<x/>', 'import.doctype', '1:40'],
  ['a pipeline', '<Document PolicyFilePath="x"><Stages/></Document>', 'import.wrong-root', '1:1'],
  ['a project', '<Project ToolsVersion="4.0"><PropertyGroup/></Project>', 'import.wrong-root', '1:1'],
  ['BAM definitions', '<BAMDefinition xmlns="urn:x"/>', 'import.wrong-root', '1:1'],
  [
    'locations where no binding file has them',
    '<BindingInfo>\n<ReceivePorts>\n<ReceivePort Name="a"/></ReceivePorts></BindingInfo>',
    'import.bindings-shape',
    '3:23',
  ],
  [
    'a location outside of its list',
    '<BindingInfo><ReceivePortCollection><ReceivePort Name="a"><ReceiveLocation Name="b"/></ReceivePort></ReceivePortCollection></BindingInfo>',
    'import.bindings-shape',
    '1:85',
  ],
  [
    'a send port whose address is not in a transport',
    '<BindingInfo><SendPortCollection><SendPort Name="a"><Address>C:\\x</Address></SendPort></SendPortCollection></BindingInfo>',
    'import.bindings-shape',
    '1:61',
  ],
  ['elements nested too deep', `<BindingInfo>${'<a>'.repeat(300)}`, 'import.too-deep', '1:763'],
  ['JSON that is cut off', '{\n  "format": "bizha-topology",\n  "bizTalk": {', 'import.json', '3:15'],
  ['JSON with a comma too many', '[{ "Name": "A", }]', 'import.json', '1:17'],
  ['JSON nested too deep', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'import.too-deep', '-'],
  [
    'machines of Azure',
    '{"BizTalk":{"Servers":["A"],"Zone":"3"},"SQL":{"Servers":["B"]}}',
    'import.unknown-objects',
    '1:1',
  ],
  [
    'a template of Azure',
    '{"parameters":{},"resources":[{"name":"BTS01","type":"Microsoft.Compute/virtualMachines"}]}',
    'import.unknown-objects',
    '1:1',
  ],
  ['a script', '<#\n.SYNOPSIS\n#>\nparam($A, $B)\n"open\n', 'import.unknown-table', '1:1'],
  ['a template in Ruby', "<%= node['a'], 1 %>\n<BindingInfo/>\n", 'import.unknown-table', '1:1'],
  ['PowerShell data', '@{\n  Hosts = @("A", "B")\n}\n', 'import.unknown-table', '1:1'],
  ['a table of something else', '"Name","Size"\n"a","1"\n', 'import.unknown-table', '1:1'],
  [
    'a table with a row of another width',
    'HostName\tHostType\tInstanceServer\nA\tInProcess\tB\nC\tInProcess\n',
    'import.table',
    '3:1',
  ],
  [
    'a list of hosts with a row whose cells are shifted',
    'HostName\tHostType\tInstanceServer\tInstanceUserPwd\tReceiveHandler\nA\tInProcess\tB\tSECRET\tFILE\nC\tInProcess\tD\tSECRET\tSECRET\n',
    'import.table',
    '3:1',
  ],
  ['a table with an open quote', '"HostName","RunningServer"\n"a","b\n', 'import.table', '2:6'],
  ['nothing', '', 'import.empty', '-'],
  ['blanks', ' \r\n\t', 'import.empty', '-'],
  ['bytes that are no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]), 'import.binary', '-'],
  ['CLIXML without objects', '<Objs xmlns="x"></Objs>', 'import.no-objects', '-'],
  ['a workbook of something else', '<Workbook><Worksheet><Table/></Worksheet></Workbook>', 'import.sheet', '-'],
];

describe('import of what cannot be imported', () => {
  for (const [name, content, id, place] of refused)
    it(`${name}: ${id}`, () => {
      const { files, topology } = imported({ 'x.dat': content, 'good.xml': whole });
      assert.equal(topology, undefined, 'nothing is imported');
      const [first, second] = files;
      assert.equal(first?.error?.message.id, id);
      const { line, column } = first?.error ?? {};
      assert.equal(line === undefined ? '-' : `${line}:${column}`, place);
      assert.equal(second?.error, undefined);
      assert.match(render(first.error?.message), /Export|export|collector|Write|Save|imported|nothing/);
    });

  it('a file over 200 MB is refused, its size named', () => {
    const bytes = new Uint8Array(201 * 1024 * 1024);
    const [file] = imported({ 'large.xml': bytes }).files;
    assert.equal(
      file?.error && render(file.error.message),
      'The file has 201 MB; up to 200 MB are imported. Export single applications instead.',
    );
  });

  it('an environment that the settings do not have is refused, those that they have are named', () => {
    const [file] = imported(['btdf-settings-sheet.xml'], { environment: 'Live' }).files;
    assert.equal(
      file?.error && render(file.error.message),
      'The settings have no environment of that name: there are "Test" and "Production".',
    );
  });

  it('a word that the parser could not read is not shown: it may be a password', () => {
    const [file] = imported({
      'x.xml': bytesOf('bindings-orders.xml').toString().replace('</Timestamp>', '&SECRET;</SECRET>'),
    }).files;
    assert.equal(file?.error?.message.id, 'import.not-well-formed');
    assert.ok(!JSON.stringify(file).includes('SECRET'));
  });

  it('values that damage has run together are no name: one of them may be a password', () => {
    const cells = '"HostName","RunningServer"\n"SendHost","BTS01"\n"SendHost","BTS02, ""SECRET"""\n';
    const objects =
      '<Objs><Obj><TN><T>MSBTS_HostSetting</T></TN><Props>NAME<U32 N="HostType">1</U32></Props></Obj></Objs>';
    const names = ['S N="NTGroupName">SECRET', 'Send&#10;SECRET'].map((text) => `<S N="Name">${text}</S>`);
    for (const content of [cells, ...names.map((each) => objects.replace('NAME', each))])
      assert.ok(!JSON.stringify(imported({ 'x.dat': content })).includes('SECRET'), content);
  });
});
