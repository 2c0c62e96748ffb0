/** Hover: what is said about the word at `$0`. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { adapterText } from '../../../server/src/features/hover/adapterText.ts';
import { type HoverOptions, hoverAt } from '../../../server/src/features/hover/hover.ts';
import { kindName } from '../../../server/src/features/kindName.ts';
import { rulePage } from '../../../server/src/features/rulePage.ts';
import { ruleOf } from '../../../server/src/rules/registry.ts';
import { builtInAdapters } from '../../../server/src/vocabulary/adapter.ts';
import { entityKinds } from '../../../server/src/vocabulary/entityKind.ts';
import { atCursor, file } from '../../support/cursor.ts';
import { exampleDay } from '../../support/examples.ts';

function hovered(markedText: string, options: HoverOptions = {}): { text: string; word: string } {
  const { text, offset } = atCursor(markedText);
  const snapshot = open(text);
  const hover = hoverAt(snapshot, () => findingsOf(snapshot, {}, exampleDay), offset, options);
  assert.ok(hover, `no hover in ${markedText}`);
  return { text: hover.text, word: text.slice(hover.span.start, hover.span.end) };
}

const group = file`
  bizha: 1
  servers:
    BTS01: { roles: [biztalk], msdtc: { state: running } }
    BTS02: { roles: [biztalk] }
    SQL01: { roles: [sql] }
    SQL02: { roles: [sql] }
  storage:
    DISK: { kind: local }
  clusters:
    CLU: { nodes: [SQL01, SQL02], groups: { SSO: { resources: [network-name, msdtc] } } }
  sqlInstances:
    SQLPROD: { on: SQL01, storage: DISK }
  databases:
    BizTalkMgmtDb: SQLPROD
    BizTalkMsgBoxDb: SQLPROD
    SSODB: SQLPROD
  masterSecretServer: { on: SQL01 }
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01, BTS02], send: [FILE] }
`;
const at = (word: string, mark: string): string => {
  assert.equal(group.split(word).length, 2, `"${word}" must stand once`);
  return group.replace(word, mark);
};

describe('hover over keys and values', () => {
  it('says what a key takes, means, and since when', () => {
    const { text, word } = hovered('group:\n  receive$0FaultTolerance: true\n');
    assert.equal(word, 'receiveFaultTolerance');
    assert.match(text, /^\*\*receiveFaultTolerance\*\*: true \| false\n\n.+\n\nSince BizTalk Server 2020\.$/s);
  });

  it('knows sections, settings inside nested mappings, and the version', () => {
    assert.match(hovered('clus$0ters:\n').text, /failover clusters/);
    assert.match(hovered('masterSecretServer:\n  backup: { off$0site: true }\n').text, /another place/);
    assert.match(hovered('biz$0ha: 1\n').text, /bizha: 1/);
    assert.match(hovered('hosts:\n  Rx: { receive: { FILE: { mapped$0Drive: true } } }\n').text, /drive letter/);
  });

  it('explains the key of a word', () => {
    const { text, word } = hovered('sqlInstances:\n  A: { edition: stan$0dard }\n');
    assert.equal(word, 'standard');
    assert.match(text, /`standard`\n\nTwo cluster nodes, one database per availability group\.\n\nThe edition\./s);
  });

  it('is silent over comments, texts and broken lines', () => {
    for (const text of ['# com$0ment\n', 'servers:\n  A\n  $0\n', 'x-mine:\n  a: $0b\n']) {
      const { text: plain, offset } = atCursor(text);
      assert.equal(
        hoverAt(open(plain), () => [], offset),
        undefined,
        text,
      );
    }
  });
});

describe('hover over names', () => {
  it('says how far the failure reaches, when, why, and what helps', () => {
    const { text, word } = hovered(at('SQLPROD: {', 'SQL$0PROD: {'));
    assert.equal(word, 'SQLPROD');
    assert.match(text, /\*\*SQLPROD\*\* \(SQL Server instance\)/);
    assert.match(text, /If it fails: \*\*everything stops\*\*\. It is a \*\*single point of failure\*\*\./);
    assert.match(
      text,
      /^- Stops: `Rx\/receive\/FTP`, `Tx\/send\/FILE`\. Without the instance .+ no document can be processed\.$/m,
    );
    assert.match(text, /^- Because: `SQLPROD` → .+ → `Rx\/receive\/FTP`\.$/m);
    assert.equal(text.match(/^- (?:What s|S)tops/gm)?.length, 1, 'what stops is one line');
    assert.match(text, /What gives time: /);
    assert.match(
      text,
      /\[Planning for High Availability\]\(https:\/\/learn\.microsoft\.com\/en-us\/biztalk\/technical-guides\/planning-for-high-availability2\)/,
    );
    assert.match(text, /Needs `SQL01`, .*`DISK`/);
    assert.match(text, /Needed by `BizTalkMgmtDb`, `BizTalkMsgBoxDb`, `SSODB`/);
    assert.match(text, /\*\*error\*\*: .+ `sql\/not-clustered` \[Planning for High Availability\]\(https:/);
  });

  it('says the same where the name is used', () => {
    const definition = hovered(at('SQLPROD: {', 'SQL$0PROD: {')).text;
    assert.equal(hovered(at('SSODB: SQLPROD', 'SSODB: SQL$0PROD')).text, definition);
  });

  it('knows the phase of a loss that is felt later', () => {
    const { text } = hovered(at('masterSecretServer: {', 'master$0SecretServer: {'));
    assert.match(text, /If it fails: \*\*nothing comes back after a restart\*\*\./);
    assert.match(text, /Does not come back after a restart: /);
    assert.match(text, /Do not restart the SSO service/);
    assert.match(text, /Needed by .*\(when services restart\)/);
  });

  it('a host needs its instances, and they do not need it', () => {
    const { text } = hovered(at('  Tx: {', '  T$0x: {'));
    assert.match(text, /Needs one of `Tx@BTS01`, `Tx@BTS02`/);
    assert.match(text, /Needed by `Tx\/send\/FILE`$/m);
  });

  it('says what only one server loses', () => {
    const { text } = hovered(at('BTS02: {', 'BT$0S02: {'));
    assert.match(text, /If it fails: \*\*nothing stops, 2 workloads go on with less\*\*\./);
    assert.match(text, /^- Stops: Everything that runs on it, and no more as long as the same runs elsewhere\.$/m);
    assert.match(text, /Goes on with less: `Rx\/receive\/FTP`/);
    assert.doesNotMatch(text, /single point/);
  });

  it('says what cannot be told', () => {
    assert.match(hovered(at('DISK: {', 'DI$0SK: {')).text, /Whether it is redundant is not stated\. .+redundant/);
  });

  it('shows the host instance in a list of servers, and a service behind its key or resource', () => {
    assert.match(
      hovered(at('instances: [BTS01, BTS02], receive', 'instances: [BTS$001, BTS02], receive')).text,
      /Rx@BTS01\*\* \(host instance\)/,
    );
    assert.match(hovered(at('msdtc: {', 'msd$0tc: {')).text, /msdtc@BTS01\*\* \(service\)/);
    assert.match(hovered(at('network-name, msdtc]', 'network-name, msd$0tc]')).text, /msdtc@CLU\/SSO\*\* \(service\)/);
  });

  it('says that a name is not defined', () => {
    assert.match(hovered('sqlInstances:\n  A: { on: NOWHE$0RE }\n').text, /"NOWHERE" is not defined/);
  });

  it('lists silenced findings with their reason', () => {
    const silenced = at('  SQLPROD: {', '  # bizha-ignore sql/not-clustered: a test\n  SQL$0PROD: {');
    assert.match(hovered(silenced).text, /\(silenced: a test\)/);
  });

  it('cannot be made to say Markdown or HTML of its own', () => {
    const { text } = hovered('servers:\n  "a`b <img src=x> [x](y)$0": {}\n');
    const outsideOfCode = text.replaceAll(/(`+)[^`].*?[^`]?\1(?!`)/g, '').replaceAll(/\\./g, '');
    assert.doesNotMatch(outsideOfCode, /<img|\[x\]\(y\)/);
  });
});

describe('findings in a hover', () => {
  const pageOf = (rule: string): string => `page:${rule}`;

  it('lead to the page of the rule, where the reader has it', () => {
    const { text } = hovered(at('SQLPROD: {', 'SQL$0PROD: {'), { pageOf });
    assert.match(text, /\*\*error\*\*: SQL Server instance .+ \[`sql\/not-clustered`\]\(page:sql\/not-clustered\)$/m);
    assert.doesNotMatch(text, /not-clustered.*learn\.microsoft/);
  });

  it('are not said again where they stand above the hover: only the way to the rule is left', () => {
    const { text } = hovered(at('SQLPROD: {', 'SQL$0PROD: {'), { pageOf, shown: true });
    assert.match(text, /^- Read more: \[.+\]\(page:sql\/not-clustered\)$/m);
    assert.doesNotMatch(text, /\*\*error\*\*/);
    assert.doesNotMatch(hovered(at('SQLPROD: {', 'SQL$0PROD: {'), { shown: true }).text, /not-clustered/);
  });

  it('about something else lead to their rule as well, also where there is nothing else to say', () => {
    const other = hovered(at('masterSecretServer: { on: SQL01', 'masterSecretServer: { on: SQL$001'), {
      pageOf,
      shown: true,
    });
    assert.match(other.text, /^\*\*SQL01\*\* \(server\).*^- Read more: \[.+\]\(page:sso\/master-secret-single\)$/ms);
    const broken = hovered('bizha: 1\nnonsen$0se\n', { pageOf, shown: true });
    assert.match(broken.text, /^- Read more: \[.+\]\(page:syntax\/yaml\)$/);
  });

  it('are said where the name is used, for there they are not shown', () => {
    const { text } = hovered(at('SSODB: SQLPROD', 'SSODB: SQL$0PROD'), { pageOf, shown: true });
    assert.match(text, /\*\*error\*\*: .+ \[`sql\/not-clustered`\]/);
  });

  it('are said with their reason where they are silenced, for then nobody shows them', () => {
    const silenced = at('  SQLPROD: {', '  # bizha-ignore sql/not-clustered: a test\n  SQL$0PROD: {');
    assert.match(hovered(silenced, { shown: true }).text, /`sql\/not-clustered`.*\(silenced: a test\)/);
  });

  it('the rule that a comment silences is explained there, as on the command line', () => {
    const rule = ruleOf('sql/not-clustered');
    assert.ok(rule);
    const { text, word } = hovered('servers:\n  # bizha-ignore sql/not-clus$0tered: a test\n  A: {}\n');
    assert.equal(word, 'sql/not-clustered');
    const headless = rulePage(rule).replace(/^# /, '').replaceAll(/^##+ /gm, '');
    assert.equal(text.replaceAll('*', ''), headless.replaceAll('*', ''));
    assert.doesNotMatch(text, /^(?:##|# (?!bizha-ignore))/m);
    assert.match(text, /^# bizha-ignore sql\/not-clustered: /m);
  });
});

describe('hover over adapters', () => {
  it('tells the mechanism of the direction first, the reason, and links', () => {
    const { text } = hovered(at('receive: [FTP]', 'receive: [F$0TP]'));
    assert.match(
      text,
      /^\*\*FTP\*\* \(adapter\)\n\nReceiving: \*\*clustered host\*\*\..+\n\nSending: \*\*two or more instances\*\*/,
    );
    assert.match(text, /can fetch a file twice/);
    assert.match(text, /32-bit hosts only/);
    assert.match(text, /\]\(https:\/\/learn\.microsoft\.com\/en-us\/biztalk\/core\//);
    assert.match(hovered(at('send: [FILE]', 'send: [FI$0LE]')).text, /^\*\*FILE\*\* \(adapter\)\n\nSending/);
  });

  it('reads aliases, and what the file refines', () => {
    assert.match(hovered('hosts:\n  Rx: { receive: [Event$0 Hubs] }\n').text, /\*\*EventHub\*\*/);
    const own =
      'adapters:\n  Fax: { receiveHost: isolated, receiveAvailability: load-balancer }\nhosts:\n  Rx: { receive: [Fa$0x] }\n';
    assert.match(hovered(own).text, /Receiving: \*\*load balancer\*\*.+custom adapter.+isolated hosts only/s);
  });

  it('has a text for every adapter and every kind', () => {
    for (const { name } of builtInAdapters) {
      const text = adapterText(name, undefined, 'receive');
      assert.ok(text.includes(`**${name}**`) && !text.includes('undefined'), name);
    }
    for (const kind of entityKinds) assert.ok(kindName(kind).length > 0);
  });
});
