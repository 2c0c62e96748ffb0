/** From what people write to components, and one step along the needs. */
import assert from 'node:assert/strict';
import { dependenciesOf, dependentsOf } from '../../../server/src/failure/dependencies.ts';
import { resolveComponent } from '../../../server/src/failure/resolveComponent.ts';
import { graphOf } from './graphOf.ts';
import { onSoundGround } from './platform.ts';

const graph = graphOf(
  onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Work: { instances: [BTS01], orchestrations: [Order] }
applications:
  Send:
    sendPorts:
      Answer: { adapter: SMTP, host: Send }
`),
);

describe('names of components', () => {
  const cases: [string, object][] = [
    ['server:SQL01', { id: 'server:SQL01' }],
    ['sql01', { id: 'server:SQL01' }],
    ['sqlclu/sql', { id: 'clusterGroup:SQLCLU/SQL' }],
    ['msdtc@bts01', { id: 'service:msdtc@BTS01' }],
    ['msdtc@SQLCLU/SQL', { id: 'service:msdtc@SQLCLU/SQL' }],
    ['WORK@bts01', { id: 'hostInstance:Work@BTS01' }],
    ['MasterSecretServer', { id: 'masterSecretServer' }],
    ['Work/Order', { id: 'orchestration:Work/Order' }],
    ['Send/Answer', { id: 'sendPort:Send/Answer' }],
    ['Send', { ambiguous: ['host:Send', 'application:Send'] }],
    ['host:Send', { id: 'host:Send' }],
    ['SQL0', { nearest: 'SQL01' }],
    ['server:BTS03', { nearest: 'server:BTS01' }],
    ['order', { nearest: 'Work/Order' }],
    ['something else', {}],
    ['', {}],
  ];
  for (const [name, expected] of cases)
    it(`"${name}"`, () => assert.deepEqual(resolveComponent(graph, name), expected));
});

describe('direct needs', () => {
  const needs = (id: string): string[] =>
    dependenciesOf(graph, id).map(
      (each) => `${each.phase === 'run' ? '' : `${each.phase} `}${each.mode === 'any' ? 'any ' : ''}${each.id}`,
    );

  it('of a host instance', () => {
    assert.deepEqual(needs('hostInstance:Work@BTS01'), [
      'host:Work',
      'server:BTS01',
      'service:msdtc@BTS01',
      'service:sso@BTS01',
      'start masterSecretServer',
      'start database:SSODB',
      'database:BizTalkMgmtDb',
      'database:BizTalkMsgBoxDb',
    ]);
  });

  it('of an SSO service: to start, and to be changed', () => {
    assert.deepEqual(needs('service:sso@BTS01'), ['server:BTS01', 'start masterSecretServer', 'start database:SSODB']);
  });

  it('of a host, a group, a send port and a workload', () => {
    assert.deepEqual(needs('host:Send'), ['any hostInstance:Send@BTS01', 'any hostInstance:Send@BTS02']);
    assert.deepEqual(needs('clusterGroup:SQLCLU/SSO'), ['cluster:SQLCLU', 'any server:SQL02', 'any server:SQL01']);
    assert.deepEqual(needs('sendPort:Send/Answer'), ['application:Send', 'host:Send']);
    assert.deepEqual(needs('Send/send/SFTP'), ['host:Send']);
  });
});

describe('direct dependents', () => {
  const dependents = (id: string): string[] => dependentsOf(graph, id).map((each) => each.id);

  it('of a server: services, instances, clusters', () => {
    assert.deepEqual(dependents('server:BTS01'), [
      'service:msdtc@BTS01',
      'service:sso@BTS01',
      'service:files@BTS01',
      'hostInstance:Send@BTS01',
      'hostInstance:Work@BTS01',
    ]);
  });

  it('of a host: its workloads by the names that people gave them', () => {
    const found = dependents('host:Send');
    assert.deepEqual(found, [
      'Send/send/SFTP',
      'sendPort:Send/Answer',
      'hostInstance:Send@BTS01',
      'hostInstance:Send@BTS02',
    ]);
  });

  it('of what names nothing: none', () => assert.deepEqual(dependents('server:Nobody'), []));
});
