/**
 * The sample deployments of the product documentation, in `examples/`: what must fire fires, and nothing else weighs more
 * than information. The list of each example is complete.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsOf, open } from '../../../server/src/features/snapshot.ts';
import type { Change } from '../../../server/src/rules/ruleExamples.ts';
import { changed, exampleDay } from '../../support/examples.ts';

const example = (name: string): string => readFileSync(`examples/${name}.bizha.yaml`, 'utf8');

function found(text: string): string[] {
  return findingsOf(open(text), {}, exampleDay)
    .map(({ rule, severity, entity }) => `${severity} ${rule} ${entity}`)
    .sort();
}

const noPlan = 'information dr/no-plan group';
const secureBase = [
  'error host/single-biztalk-server server:BTS01',
  'error sql/not-clustered sqlInstance:SQLPROD',
  'error sso/master-secret-single masterSecretServer',
  'warning infra/single-domain-controller server:DC01',
];

const expected: { readonly [name: string]: readonly string[] } = {
  'highly-available': [
    'information dr/no-backup-job group',
    'information sso/unclustered-sso-on-host-cluster cluster:BTSCLU',
    'hint host/receive-fault-tolerance-off group',
  ],
  's01-smallest-two-computers': [
    'error sso/master-secret-single masterSecretServer',
    'warning sql/shared-with-biztalk server:BTSQLA',
    'warning sql/shared-with-biztalk server:BTSQLB',
    'information sql/active-active-capacity cluster:SQLCLU',
  ],
  's02-small': ['hint sso/shares-messagebox-node masterSecretServer'],
  's03-medium': ['hint sso/shares-messagebox-node masterSecretServer'],
  's04-large': [],
  's06-scaled-out-receiving': [
    'error sql/not-clustered sqlInstance:SQLPROD',
    'warning host/single-instance host:ProcessSend',
  ],
  's08-isolated-receiving': [],
  's15-dedicated-tracking': [],
  's20-availability-group': [
    'information sql/ag-jobs availabilityGroup:BTSAG',
    'information db/bam-analysis-not-redundant database:BAMAnalysis',
    'information db/other-not-redundant database:BAMStarSchema',
  ],
  's25-base': secureBase,
  's25-file': [...secureBase, 'warning adapter/file-share-not-redundant fileShare:Partners'],
  's25-ftp': [...secureBase, 'warning adapter/clustered-host-required host:FtpReceive'],
  's25-http': [
    ...secureBase.filter((each) => !each.includes('host/single-biztalk-server')),
    'warning host/single-instance host:HttpReceive',
    'warning host/single-instance host:SoapReceive',
    'warning host/single-instance host:Processing',
    'warning host/single-instance host:Send',
  ],
};

describe('the sample scenarios', () => {
  for (const [name, findings] of Object.entries(expected))
    it(name, () => {
      assert.deepEqual(found(example(name)), [noPlan, ...findings].sort());
    });

  it('nothing but information on the example of the format', () => {
    assert.deepEqual(
      found(example('highly-available')).filter((each) => /^(error|warning) /.test(each)),
      [],
    );
  });
});

describe('the sample scenarios, with one thing changed', () => {
  const variant = (
    title: string,
    name: string,
    change: readonly Change[],
    adds: readonly string[],
    removes: readonly string[] = [],
  ): void => {
    it(`${name}: ${title}`, () => {
      const before = found(example(name));
      const after = found(changed(example(name), change));
      assert.deepEqual(
        { new: after.filter((each) => !before.includes(each)), gone: before.filter((each) => !after.includes(each)) },
        { new: [...adds].sort(), gone: [...removes].sort() },
      );
    });
  };
  variant(
    'SSO is clustered on the nodes that run the hosts',
    's01-smallest-two-computers',
    [['masterSecretServer:\n  on: BTSQLA\n', 'masterSecretServer:\n  on: SQLCLU/CFG\n  secretOn: [BTSQLA, BTSQLB]\n']],
    ['Receive', 'Process', 'Send', 'Track'].map((host) => `error sso/unclustered-host-on-sso-cluster host:${host}`),
    ['error sso/master-secret-single masterSecretServer'],
  );
  variant(
    'an HTTP receive host without a balancer',
    's02-small',
    [
      ['hosts:\n', 'hosts:\n  Web: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }\n'],
      ['  BTS01: { roles: [biztalk]', '  BTS01: { roles: [biztalk, iis]'],
      ['  BTS02: { roles: [biztalk]', '  BTS02: { roles: [biztalk, iis]'],
    ],
    ['warning adapter/load-balancer-required host:Web', 'error requirement/not-met requirement:any one server'],
  );
  variant(
    'FTP on two instances',
    's02-small',
    [['    receive:\n', '    receive:\n      FTP:\n']],
    ['error adapter/duplicate-receive host:Receive'],
  );
  variant(
    'the master MessageBox publishes',
    's04-large',
    [['master: true, newPublication: disabled', 'master: true, newPublication: enabled']],
    ['information messagebox/master-publishes database:BizTalkMsgBoxDb'],
  );
  variant(
    'whether the master MessageBox publishes is not stated',
    's04-large',
    [['master: true, newPublication: disabled', 'master: true']],
    ['hint messagebox/master-publishes database:BizTalkMsgBoxDb'],
  );
  variant(
    'two tracking instances for three MessageBoxes',
    's04-large',
    [['instances: [BTS03, BTS04, BTS05, BTS06]', 'instances: [BTS03, BTS04]']],
    ['warning tracking/n-plus-one host:Tracking'],
  );
  variant(
    'no master secret server',
    's06-scaled-out-receiving',
    [
      [
        "masterSecretServer:\n  on: SSOCLU/SSO\n  networkName: SSOBTS\n  secretOn: [SSO01, SSO02]\n  backup: { path: '\\\\VAULT\\sso', offsite: true }\n",
        '',
      ],
    ],
    ['error sso/no-master-secret-server group'],
  );
  variant(
    'no balancer',
    's08-isolated-receiving',
    [
      [
        'loadBalancers:\n  WEBNLB:\n    kind: windows-nlb # spread over its members, so it has no device that could fail\n    members: [WEB01, WEB02]\n    serves: [ReceiveWeb]\n    affinity: none\n',
        '',
      ],
    ],
    [
      'warning adapter/load-balancer-required host:ReceiveWeb',
      'error requirement/not-met requirement:web services survive a server',
    ],
  );
  variant(
    'an asynchronous replica',
    's20-availability-group',
    [['REPLICA2: { commit: synchronous }', 'REPLICA2: { commit: asynchronous }']],
    ['error sql/ag-asynchronous availabilityGroup:BTSAG'],
  );
  variant(
    'logins and jobs are on every replica',
    's20-availability-group',
    [['jobsReplicated: false', 'jobsReplicated: true']],
    [],
    ['information sql/ag-jobs availabilityGroup:BTSAG'],
  );
});
