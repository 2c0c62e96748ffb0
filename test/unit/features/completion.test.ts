/** Completion: what can be written at `$0`, and the text after taking it. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { itemCalled, labels, platform, taken } from '../../support/completions.ts';
import { atCursor } from '../../support/cursor.ts';

describe('completion of sections', () => {
  it('offers every section in an empty file, the version first', () => {
    const offered = labels('$0');
    assert.deepEqual(offered.slice(0, 6), ['small', 'medium', 'large', 'bizha', 'group', 'sites']);
    assert.equal(taken('$0', 'bizha'), 'bizha: 1');
  });

  it('leaves out what the file has', () => {
    const offered = labels('bizha: 1\nservers:\n  BTS01:\n$0\nhosts:\n  Send:\n');
    assert.ok(!offered.includes('bizha') && !offered.includes('servers') && !offered.includes('hosts'));
    assert.ok(offered.includes('clusters'));
  });

  it('says in a line what a section is for', () => {
    assert.equal(itemCalled('$0', 'clusters').detail, 'Windows failover clusters');
  });

  it('offers a whole topology where there is none yet, below the version that is there', () => {
    assert.match(taken('$0', 'small'), /^bizha: 1\n\ngroup:\n[\s\S]* {2}any one server: \{ survives: any-server \}$/);
    assert.match(taken('bizha: 1\n$0', 'small'), /^bizha: 1\ngroup:\n/);
    assert.ok(!labels('bizha: 1\nservers:\n  BTS01:\n$0').includes('small'));
  });

  it('offers an example of each section, at the root only', () => {
    assert.match(
      itemCalled('bizha: 1\n$0', 'tms …').snippet ?? '',
      /^tms:\n {2}servers: \[\$\{1:BTS01\}, \$\{2:BTS02\}\]\n {2}mode: \$\{3\|/,
    );
    assert.ok(!labels('bizha: 1\nservers:\n  BTS01:\n$0').includes('servers …'), 'what the file has');
    assert.ok(!labels('group:\n  $0\n').some((label) => label.endsWith('…')));
  });

  it('takes the place of a half-typed word', () => {
    assert.equal(taken('bizha: 1\nser$0\nhosts:\n  Send:\n', 'servers'), 'bizha: 1\nservers:\n  \nhosts:\n  Send:\n');
  });

  it('renames a section without writing a second colon', () => {
    assert.equal(taken('bizha: 1\nser$0vers:\n  BTS01:\n', 'servers'), 'bizha: 1\nservers:\n  BTS01:\n');
    assert.equal(taken('bizha: 1\nsit$0:\n  Main:\n', 'sites'), 'bizha: 1\nsites:\n  Main:\n');
  });

  it('writes the line ends and the indentation of the file', () => {
    assert.equal(
      taken('bizha: 1\r\ngroup:\r\n    name: A\r\n$0', 'servers'),
      'bizha: 1\r\ngroup:\r\n    name: A\r\nservers:\r\n    ',
    );
  });
});

describe('completion of keys', () => {
  it('offers the keys that an entry does not have, the usual ones first', () => {
    const offered = labels('servers:\n  BTS01: { roles: [biztalk], $0 }\n');
    assert.equal(offered[0], 'os');
    assert.ok(!offered.includes('roles'));
    assert.equal(offered.at(-1), 'notes');
  });

  it('completes in braces, without a closing one too', () => {
    assert.equal(taken('servers:\n  BTS01: { $0 }\n', 'roles'), 'servers:\n  BTS01: { roles:  }\n');
    assert.equal(taken('servers:\n  BTS01: { os: "2019", ro$0', 'roles'), 'servers:\n  BTS01: { os: "2019", roles: ');
  });

  it('puts a comma before what follows', () => {
    assert.equal(
      taken('sqlInstances:\n  DB: { $0on: SQL01 }\n', 'on'),
      'sqlInstances:\n  DB: { on: SQL01 }\n',
      'on the key itself',
    );
    assert.equal(
      taken('sqlInstances:\n  DB: { $0 on: SQL01 }\n', 'agent'),
      'sqlInstances:\n  DB: { agent: ,  on: SQL01 }\n',
    );
  });

  it('completes on an empty line below an entry, before and behind other keys', () => {
    assert.ok(labels('servers:\n  BTS01:\n    $0\n  BTS02:\n').includes('roles'));
    const between = labels('servers:\n  BTS01:\n    os: "2019"\n    $0\n    cores: 4\n  BTS02:\n');
    assert.ok(between.includes('roles') && !between.includes('os') && !between.includes('cores'));
    const before = labels('servers:\n  BTS01:\n    $0\n    cores: 4\n');
    assert.ok(before.includes('roles') && !before.includes('cores'));
  });

  it('offers nothing in a column where YAML has no place for a key', () => {
    assert.deepEqual(labels('servers:\n  BTS01:\n      $0\n    cores: 4\n'), []);
    assert.deepEqual(labels('servers:\n  BTS01: { cores: 4 }\n    $0\n'), []);
  });

  it('completes the keys of settings, of nested entries and of handlers', () => {
    assert.ok(labels('group:\n  $0\n').includes('edition'));
    assert.ok(labels('clusters:\n  C:\n    groups:\n      SQL: { $0 }\n').includes('owners'));
    assert.ok(labels('hosts:\n  Rx:\n    receive:\n      FILE: { $0 }\n').includes('share'));
    assert.ok(labels('applications:\n  A:\n    sendPorts:\n      P:\n        backup: { $0 }\n').includes('host'));
    assert.ok(labels('servers:\n  S: { msdtc: { $0 } }\n').includes('networkAccess'));
  });

  it('opens the list again behind a key, a section and a comment, but not behind a whole entry', () => {
    assert.equal(itemCalled('group:\n  $0\n', 'edition').opensNext, true);
    assert.equal(itemCalled('bizha: 1\n$0', 'group').opensNext, true);
    assert.equal(itemCalled('# biz$0\n', 'bizha-ignore').opensNext, true);
    assert.equal(itemCalled('group:\n  edition: $0\n', 'enterprise').opensNext, undefined);
    assert.equal(itemCalled('group:\n  edi$0tion: x\n', 'edition').opensNext, undefined);
    assert.equal(itemCalled('servers:\n  $0\n', 'BTS01').opensNext, undefined);
  });

  it('says what a key takes and means', () => {
    const item = itemCalled('group:\n  $0\n', 'receiveFaultTolerance');
    assert.equal(item.detail, 'true | false');
    assert.match(item.documentation ?? '', /receive location.*\n\nSince BizTalk Server 2020\./s);
  });

  it('offers a key for a nested mapping with a line of its own', () => {
    assert.equal(
      taken('clusters:\n  C:\n    nodes: [A, B]\n    $0\n', 'groups'),
      'clusters:\n  C:\n    nodes: [A, B]\n    groups:\n      \n',
    );
  });
});

describe('completion of values', () => {
  it('offers words behind a colon, with or without a space', () => {
    assert.equal(taken('group:\n  edition: $0\n', 'enterprise'), 'group:\n  edition: enterprise\n');
    assert.equal(taken('group:\n  edition:$0\n', 'enterprise'), 'group:\n  edition: enterprise\n');
    assert.equal(taken('group:\n  edition: ent$0er\n', 'standard'), 'group:\n  edition: standard\n');
    assert.deepEqual(labels('hosts:\n  Send: { tracking: $0 }\n'), ['true', 'false']);
  });

  it('writes versions in quotes, the newest first, and replaces quotes that are there', () => {
    assert.equal(labels('group:\n  version: $0\n')[0], '2020');
    assert.equal(taken('group:\n  version: $0\n', '2013 R2'), 'group:\n  version: "2013 R2"\n');
    assert.equal(taken('group:\n  version: "20$0"\n', '2016'), 'group:\n  version: "2016"\n');
    assert.equal(taken('group:\n  version: "20$0\n', '2016'), 'group:\n  version: "2016"\n');
  });

  it('leaves quotes alone, so that the tab stops around them go on', () => {
    const inside = itemCalled('group:\n  version: "20$0"\n', '2016');
    assert.deepEqual([inside.edit.text, inside.filterText], ['2016', undefined]);
    assert.equal(itemCalled('group:\n  version: "20$0\n', '2016').edit.text, '2016"');
    assert.equal(itemCalled('group:\n  version: $0"20"\n', '2016').edit.text, '"2016"');
  });

  it('offers nothing at a word that is typed in full, for the next Enter is no choice', () => {
    assert.deepEqual(labels('group:\n  edition: enterprise$0\n'), []);
    assert.deepEqual(labels('group:\n  version: "2020$0"\n'), []);
    assert.deepEqual(labels('servers:\n  A:\n    roles:\n      - biztalk$0\n'), []);
    assert.ok(labels('group:\n  edition: enterpris$0\n').includes('enterprise'));
    assert.ok(labels('group:\n  edition: $0enterprise\n').includes('standard'));
  });

  it('says what each value means', () => {
    assert.equal(itemCalled('hosts:\n  H: { type: $0 }\n', 'isolated').detail, 'runs in IIS, or another process');
    assert.equal(itemCalled('servers:\n  S: { roles: [$0] }\n', 'sql').detail, 'runs SQL Server');
    assert.match(itemCalled('clusters:\n  C: { witness: $0 }\n', 'cloud').detail ?? '', /Azure/);
  });

  it('keeps a comment behind the value', () => {
    assert.equal(taken('group:\n  edition: $0 # ours\n', 'branch'), 'group:\n  edition: branch # ours\n');
    assert.equal(taken('group:\n  edition: st$0 # ours\n', 'branch'), 'group:\n  edition: branch # ours\n');
  });

  it('offers nothing for free text, in texts and in comments', () => {
    assert.deepEqual(labels('group:\n  name: $0\n'), []);
    assert.deepEqual(labels('group:\n  notes: |\n    some $0\n'), []);
    assert.deepEqual(labels('group: # $0the group\n'), []);
  });

  it('offers the version of the format', () => {
    assert.deepEqual(labels('bizha: $0\n'), ['1']);
  });
});

describe('completion of names', () => {
  it('offers names of the kinds that fit, those with a fitting role first', () => {
    assert.deepEqual(labels(`${platform}hosts:\n  Send: { instances: [$0] }\n`), ['BTS01', 'SQL01', 'SQL02']);
    assert.deepEqual(labels(`${platform}masterSecretServer:\n  on: $0\n`), [
      'SQL01',
      'SQL02',
      'SQLCLU',
      'SQLCLU/SQL',
      'SQLCLU/SSO',
      'BTS01',
    ]);
  });

  it('takes the whole of a half-typed CLUSTER/GROUP', () => {
    const text = `${platform}hosts:\n  Ftp: { clusterGroup: SQLCLU/$0 }\n`;
    assert.deepEqual(labels(text), ['SQLCLU/SQL', 'SQLCLU/SSO']);
    assert.equal(taken(text, 'SQLCLU/SSO'), `${platform}hosts:\n  Ftp: { clusterGroup: SQLCLU/SSO }\n`);
  });

  it('leaves out what the list has, and adds to it in brackets and behind dashes', () => {
    assert.deepEqual(labels(`${platform}loadBalancers:\n  NLB: { members: [BTS01, $0] }\n`), ['SQL01', 'SQL02']);
    const block = `${platform}loadBalancers:\n  NLB:\n    members:\n      - BTS01\n      $0\n`;
    assert.equal(taken(block, 'SQL01'), block.replace('$0', '- SQL01'));
    assert.equal(taken(block.replace('$0', '- $0'), 'SQL01'), block.replace('$0', '- SQL01'));
    assert.equal(taken(block.replace('$0', '-$0'), 'SQL01'), block.replace('$0', '- SQL01'));
    const first = `${platform}loadBalancers:\n  NLB:\n    members:\n      $0\n`;
    assert.equal(taken(first, 'BTS01'), first.replace('$0', '- BTS01'));
  });

  it('opens the brackets of a list', () => {
    const text = `${platform}loadBalancers:\n  NLB: { members: $0 }\n`;
    assert.equal(taken(text, 'BTS01'), text.replace('$0', '[BTS01]'));
  });

  it('offers names as keys where a mapping stands for the list', () => {
    const text = `${platform}hosts:\n  Send:\n    instances:\n      BTS01: { state: started }\n      $0\n`;
    assert.deepEqual(labels(text), ['SQL01', 'SQL02']);
    assert.equal(itemCalled(text, 'SQL01').snippet, 'SQL01: { $0 }');
    assert.ok(labels(text.replace('state: started', '$0').replace('      $0\n', '')).includes('standby'));
  });

  it('completes the shorthand of databases and of the master secret server', () => {
    assert.equal(labels(`${platform}databases:\n  SSODB: $0\n`)[0], 'SQLPROD');
    assert.equal(labels(`${platform}masterSecretServer: $0\n`)[0], 'SQL01');
  });

  it('puts names into quotes where they need them', () => {
    const text = `${platform}hosts:\n  Rx: { receive: { FILE: { share: $0 } } }\n`;
    assert.equal(taken(text, 'a, b'), text.replace('$0', '"a, b"'));
  });

  it('prefers the nodes of the cluster as owners of its groups', () => {
    const text = platform.replace('SSO: {}', 'SSO: { owners: [$0] }');
    assert.deepEqual(labels(text), ['SQL01', 'SQL02', 'BTS01']);
  });

  it('offers the words in place of a list', () => {
    assert.ok(labels('requirements:\n  r: { survives: $0 }\n').includes('any-fault-domain'));
  });
});

describe('completion of adapters', () => {
  it('offers those that can do what is asked, with their mechanism', () => {
    const receive = labels('hosts:\n  Rx: { receive: [$0] }\n');
    assert.ok(receive.includes('FTP') && receive.includes('POP3') && !receive.includes('SMTP'));
    const send = labels('hosts:\n  Tx: { send: [$0] }\n');
    assert.ok(send.includes('SMTP') && !send.includes('POP3'));
    assert.equal(itemCalled('hosts:\n  Rx: { receive: [$0] }\n', 'FTP').detail, 'clustered host');
  });

  it('knows the version of the group, and the adapters of the file', () => {
    const text = 'group: { version: "2013" }\nadapters:\n  Fax: {}\nhosts:\n  Rx: { receive: [$0] }\n';
    assert.equal(labels(text)[0], 'Fax');
    assert.ok(labels(text).includes('SQL') && !labels(text).includes('AzureBlobStorage'));
    assert.ok(!labels(text.replace('2013', '2020')).includes('SQL'));
    assert.equal(itemCalled(text.replace('2013', '2020'), 'POP3').deprecated, true);
    assert.equal(itemCalled(text, 'POP3').deprecated, undefined);
  });
});

describe('completion in broken text', () => {
  it('goes on below a brace that is not closed', () => {
    assert.ok(labels('hosts:\n  Send: { instances: [BTS01]\n  Rx:\n    $0\n').includes('receive'));
    assert.ok(labels('hosts:\n  Send: { instances: [BTS01]\n  $0\n').length > 0);
  });

  it('completes inside a brace that spans lines', () => {
    assert.ok(labels('hosts:\n  Send: {\n    instances: [BTS01],\n    $0\n  }\n').includes('send'));
  });

  it('is not led astray by an open quote above', () => {
    assert.ok(labels('group:\n  name: "open\n  $0\n').includes('edition'));
  });

  it('knows the keys of an entry although another line is half-typed', () => {
    const offered = labels('servers:\n  BTS01:\n    ro\n    os: "2019"\n    $0\n');
    assert.ok(offered.includes('roles') && !offered.includes('os'));
  });
});

describe('completion of ignore comments', () => {
  it('offers the rules that can be silenced, those that report something first', () => {
    const { text, offset } = atCursor('# bizha-ignore $0\nhosts:\n  Send:\n');
    const items = completionsAt(open(text), offset, () => ['tracking/no-host']);
    assert.equal(items[0]?.label, 'tracking/no-host');
    assert.ok(!items.some(({ label }) => label === 'reference/unknown-id' || label.startsWith('format/')));
  });

  it('replaces the id at the cursor and writes the colon of the reason', () => {
    const text = 'hosts:\n  # bizha-ignore tracking/no$0\n  Send:\n';
    assert.equal(taken(text, 'tracking/no-host'), text.replace('tracking/no$0', 'tracking/no-host: '));
    const second = 'hosts:\n  # bizha-ignore host/empty, tracking/no$0-host: because\n  Send:\n';
    assert.equal(taken(second, 'tracking/no-host'), second.replace('tracking/no$0-host', 'tracking/no-host'));
  });

  it('offers the comment itself', () => {
    assert.equal(taken('# biz$0\n', 'bizha-ignore'), '# bizha-ignore \n');
  });
});
