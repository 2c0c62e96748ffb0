/** Fault domains, name resolution and log-on, and other sites. */
import assert from 'node:assert/strict';
import { setApart, singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { because, graphOf, outcomes, scope } from './graphOf.ts';
import { soundDatabases, soundPlatform } from './platform.ts';

const withServers = (servers: string, more = '') =>
  graphOf(`${soundPlatform}
servers:
${servers}
${soundDatabases}
${more}
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`);

describe('fault domains', () => {
  const graph = withServers(
    `
  BTS01: { hypervisor: HV1, rack: R1, availabilityZone: AZ1 }
  BTS02: { hypervisor: hv1, rack: R2, availabilityZone: AZ1 }
  SQL01: { hypervisor: HV2, rack: R1 }
  SQL02: { hypervisor: Farm, rack: R2 }`,
    'hypervisors:\n  Farm: { clustered: true }',
  );

  it('take all of their servers at once', () => {
    assert.equal(scope(graph, 'HV1'), 'systemwide');
    assert.equal(scope(graph, 'AZ1'), 'systemwide');
    assert.equal(scope(graph, 'R1'), 'server');
    assert.equal(
      because(graph, ['HV1'], 'Send/send/SFTP'),
      'hypervisor:HV1 → server:BTS01 → hostInstance:Send@BTS01 → host:Send',
    );
  });

  it('do not include a clustered hypervisor', () => {
    assert.equal(scope(graph, 'Farm'), 'none');
    assert.equal(graph.components.find((each) => each.id === 'hypervisor:Farm')?.basic, false);
  });

  it('are single points of failure', () => {
    assert.deepEqual(
      singlePoints(graph).map((row) => row.component.id),
      ['hypervisor:HV1', 'availabilityZone:AZ1'],
    );
  });
});

describe('domain controllers and DNS', () => {
  const servers = (extra: string) =>
    withServers(`
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01:
  SQL02:
${extra}`);

  it('one domain controller: systemwide at the next restart', () => {
    const graph = servers('  DC01: { roles: [domain-controller] }');
    assert.equal(scope(graph, 'DC01'), 'systemwide, start');
    assert.deepEqual(outcomes(graph, ['DC01']), { 'Send/send/SFTP': 'stops at restart' });
  });

  it('one DNS server: systemwide now', () => {
    const graph = servers('  DC01: { roles: [domain-controller, dns] }');
    assert.equal(scope(graph, 'DC01'), 'systemwide');
  });

  it('two on one rack: the rack', () => {
    const graph = servers(
      '  DC01: { roles: [domain-controller, dns], rack: R1 }\n  DC02: { roles: [domain-controller, dns], rack: R1 }',
    );
    assert.equal(scope(graph, 'DC01'), 'server');
    assert.equal(scope(graph, 'R1'), 'systemwide');
    assert.equal(
      because(graph, ['R1'], 'Send/send/SFTP'),
      'rack:R1 → server:DC01 → server:BTS01 → hostInstance:Send@BTS01 → host:Send',
    );
  });

  it('two that need each other hold: a cycle fails only from outside', () => {
    const graph = servers('  DC01: { roles: [domain-controller] }\n  DNS01: { roles: [dns] }');
    assert.deepEqual(outcomes(graph, []), {});
    assert.equal(scope(graph, 'DNS01'), 'systemwide');
    assert.equal(scope(graph, 'DC01'), 'systemwide, start');
  });

  it('none described: none needed', () => assert.equal(scope(servers(''), 'SQL01'), 'server'));
});

describe('a disaster-recovery site', () => {
  const text = (approach: string) => `
bizha: 1
group: { ${approach} }
sites:
  Main:
  Far: { role: disaster-recovery }
servers:
  BTS01: { site: Main }
  BTSDR: { site: Far }
  SQL01: { site: Main }
  SQLDR: { site: Far }
clusters:
  SQLCLU: { nodes: [SQL01, SQLDR], groups: { SQL: { resources: [msdtc] } } }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
${soundDatabases}
masterSecretServer: SQLCLU/SQL
hosts:
  Send: { instances: [BTS01, BTSDR], send: [SFTP] }
`;

  it('is no redundancy', () => {
    const graph = graphOf(text(''));
    assert.equal(scope(graph, 'BTS01'), 'systemwide');
    assert.equal(scope(graph, 'SQL01'), 'systemwide');
    assert.equal(scope(graph, 'BTSDR'), 'server');
    assert.equal(scope(graph, 'SQLDR'), 'server');
  });

  it('is a site like the others where the group is stretched', () => {
    const graph = graphOf(text('approach: stretched'));
    assert.equal(scope(graph, 'BTS01'), 'server');
    assert.equal(scope(graph, 'SQL01'), 'server');
    assert.equal(scope(graph, 'Main'), 'server');
    assert.deepEqual(setApart(graph), []);
  });

  it('leaves the only primary site apart from the candidates', () => {
    const graph = graphOf(text(''));
    assert.deepEqual(
      setApart(graph).map(({ component, scope, why }) => [component.id, scope, why]),
      [['site:Main', 'systemwide', 'only-site']],
    );
    assert.ok(!singlePoints(graph).some((row) => row.component.kind === 'site'));
  });
});
