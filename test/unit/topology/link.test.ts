/** The linked model: entries that know each other, and the defaults of the format. */
import assert from 'node:assert/strict';
import { file } from '../../support/cursor.ts';
import { platformOf } from '../../support/topologyOf.ts';

describe('the defaults', () => {
  it('of purpose and goal', () => {
    const goal = (text: string): string[] => {
      const { purpose, goal } = platformOf(text);
      return [purpose, goal];
    };
    assert.deepEqual(goal(''), ['production', 'high']);
    assert.deepEqual(goal('group:\n  purpose: test\n'), ['test', 'none']);
    assert.deepEqual(goal('group:\n  purpose: development\n'), ['development', 'none']);
    assert.deepEqual(goal('group:\n  purpose: test\n  availabilityGoal: high\n'), ['test', 'high']);
    assert.deepEqual(goal('group:\n  availabilityGoal: available\n'), ['production', 'available']);
  });

  it('of sites: primary unless said otherwise, and all of them in a stretched group', () => {
    const text =
      'group: { name: A }\nsites:\n  N: { role: primary }\n  S: { role: disaster-recovery }\n  W:\nservers:\n  A: { site: N }\n  B: { site: S }\n  C:\n  D: { site: none }\n';
    const primary = (each: string): [string, boolean][] =>
      platformOf(each).servers.map((server) => [server.name, server.primary]);
    assert.deepEqual(primary(text), [
      ['A', true],
      ['B', false],
      ['C', true],
      ['D', true],
    ]);
    assert.ok(primary(text.replace('name: A', 'approach: stretched')).every(([, is]) => is));
  });

  it('of owners: all nodes in order', () => {
    const { clusters } = platformOf(
      'servers:\n  A:\n  B:\nclusters:\n  C:\n    nodes: [B, A]\n    groups:\n      G: {}\n      H: { owners: [A] }\n      I: { owners: [] }\n',
    );
    assert.deepEqual(
      clusters[0]?.groups?.map((group) => [group.name, group.owners.map((owner) => owner.name)]),
      [
        ['C/G', ['B', 'A']],
        ['C/H', ['A']],
        ['C/I', []],
      ],
    );
  });

  it('of databases: the kind by the default names', () => {
    const { databases } = platformOf(
      'databases:\n  BizTalkMgmtDb: X\n  mine: X\n  Box2: { on: X, databaseName: BizTalkMsgBoxDb }\n  other: { on: X, kind: sso }\n',
    );
    assert.deepEqual(
      databases.map((each) => each.kind),
      ['management', undefined, 'messagebox', 'sso'],
    );
  });

  it('of replicas: synchronous', () => {
    const { availabilityGroups } = platformOf(
      'sqlInstances:\n  A:\n  B:\navailabilityGroups:\n  AG: { replicas: { A: { commit: asynchronous }, b: , C: } }\n',
    );
    assert.deepEqual(
      availabilityGroups[0]?.replicas?.map((each) => [each.instance.name, each.synchronous]),
      [
        ['A', false],
        ['B', true],
      ],
    );
  });
});

describe('a placement', () => {
  const platform = platformOf(file`
    servers:
      SRV:
      N1:
    clusters:
      CLU: { nodes: [N1], groups: { SQL: {} } }
    sqlInstances:
      A: { on: srv }
      B: { on: clu/sql }
      C: { on: CLU }
      D: { on: gone }
      E:
  `);

  it('is a server, a group, or a whole cluster, without case', () => {
    const places = platform.sqlInstances.map(({ placement }) =>
      placement === undefined ? undefined : placement.kind === 'server' ? placement.server.id : placement.group.id,
    );
    assert.deepEqual(places, ['server:SRV', 'clusterGroup:CLU/SQL', 'cluster:CLU', undefined, undefined]);
  });

  it('that is a whole cluster has all its nodes as owners', () => {
    const placement = platform.sqlInstances[2]?.placement;
    assert.deepEqual(placement?.kind === 'group' && placement.group.owners.map((owner) => owner.name), ['N1']);
  });
});

describe('the type of a host', () => {
  const type = (host: string): [string, boolean] => {
    const [first] = platformOf(`hosts:\n  A: { ${host} }\n`).hosts;
    return [first?.type ?? '', first?.typeStated ?? false];
  };

  it('is stated, or derived from what it does', () => {
    assert.deepEqual(type('type: isolated, send: [FILE]'), ['isolated', true]);
    assert.deepEqual(type('receive: [WCF-BasicHttp, SOAP]'), ['isolated', false]);
    assert.deepEqual(type('receive: [FILE]'), ['in-process', false]);
    assert.deepEqual(type('receive: [HTTP, FILE]'), ['in-process', false]);
    assert.deepEqual(type('receive: [HTTP], send: [FILE]'), ['in-process', false]);
    assert.deepEqual(type('receive: [HTTP], orchestrations: [O]'), ['in-process', false]);
    assert.deepEqual(type('receive: [HTTP], tracking: true'), ['in-process', false]);
    assert.deepEqual(type(''), ['in-process', false]);
    assert.deepEqual(type('receive: [Unheard-of]'), ['in-process', false]);
  });

  it('follows the adapters that the file itself describes', () => {
    const { hosts } = platformOf('adapters:\n  Own: { receiveHost: isolated }\nhosts:\n  A: { receive: [own] }\n');
    assert.equal(hosts[0]?.type, 'isolated');
  });
});

describe('host instances', () => {
  const instances = (host: string): unknown =>
    platformOf(
      `sites:\n  DR: { role: disaster-recovery }\nservers:\n  A:\n  B: { site: DR }\nclusters:\n  C: { nodes: [A], groups: { G: {} } }\nhosts:\n  H: { ${host} }\n`,
    ).hosts[0]?.instances.map(({ id, active }) => [id, active]);

  it('are active unless they are disabled, stopped, or at another site', () => {
    assert.deepEqual(instances('instances: [a, B, X]'), [
      ['hostInstance:H@A', true],
      ['hostInstance:H@B', false],
      ['hostInstance:H@X', true],
    ]);
    assert.deepEqual(instances('instances: { A: { state: stopped } }'), [['hostInstance:H@A', false]]);
    assert.deepEqual(instances('instances: { A: { state: disabled } }'), [['hostInstance:H@A', false]]);
  });

  it('of a clustered host are stopped on the nodes where it does not run', () => {
    assert.deepEqual(instances('clusterGroup: C/G, instances: { A: { state: stopped } }'), [
      ['hostInstance:H@A', true],
    ]);
    assert.deepEqual(instances('clusterGroup: C/G, instances: { A: { state: disabled } }'), [
      ['hostInstance:H@A', false],
    ]);
  });

  it('count once for each server', () =>
    assert.deepEqual(instances('instances: [A, a, A]'), [['hostInstance:H@A', true]]));
});

describe('what runs in a host', () => {
  const platform = platformOf(file`
    hosts:
      Rx: { receive: [FILE, FTP], orchestrations: [O1, O2] }
      Tx: { send: [sftp] }
      Bare: { instances: [] }
    applications:
      App:
        receiveLocations:
          In1: { adapter: file, host: rx }
          In2: { adapter: FILE, host: Rx }
          Lost: { adapter: FILE, host: Gone }
        orchestrations:
          O1: { host: Rx }
        sendPorts:
          Out: { adapter: SFTP, host: Tx, backup: { adapter: FILE } }
          Bare: { adapter: FILE, host: Bare }
  `);
  const [rx, tx, bare] = platform.hosts;

  it('is its own list, but where an application names it the application’s locations and ports', () => {
    assert.deepEqual(
      rx?.handlers.map((handler) => `${handler.direction} ${handler.adapter?.name} ${handler.port?.id ?? '-'}`),
      ['receive FTP -', 'receive FILE receiveLocation:App/In1', 'receive FILE receiveLocation:App/In2'],
    );
    assert.deepEqual(
      tx?.handlers.map((handler) => handler.port?.id),
      ['sendPort:App/Out'],
    );
  });

  it('counts an orchestration of both once', () =>
    assert.deepEqual(
      rx?.orchestrations.map((each) => each.id),
      ['orchestration:Rx/O2', 'orchestration:App/O1'],
    ));

  it('is stated when an application states it', () => {
    assert.equal(bare?.contentStated, true);
    assert.equal(platformOf('hosts:\n  A: { instances: [] }\n').hosts[0]?.contentStated, false);
    assert.equal(platformOf('hosts:\n  A: { receive: [] }\n').hosts[0]?.contentStated, true);
  });

  it('a backup transport uses the port’s host unless it names its own', () => {
    const port = platform.applications[0]?.sendPorts[0];
    assert.equal(port?.backup?.hostName, 'Tx');
    assert.equal(port?.backup?.adapter?.name, 'FILE');
  });
});

describe('BizTalk servers', () => {
  it('have the role, or carry a host instance', () => {
    const { bizTalkServers } = platformOf(
      'servers:\n  A: { roles: [biztalk] }\n  B:\n  C: { roles: [sql] }\nhosts:\n  H: { instances: [b] }\n',
    );
    assert.deepEqual(
      bizTalkServers.map((server) => server.name),
      ['A', 'B'],
    );
  });
});
