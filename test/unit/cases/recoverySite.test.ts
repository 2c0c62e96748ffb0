/** The loss of the primary site: how work comes back says what the rules know of the site where it has to go on. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { simulationText } from '../../../server/src/cli/simulateText.ts';
import { recoveriesAfter } from '../../../server/src/failure/recoveriesAfter.ts';
import { howMessage } from '../../../server/src/failure/recoveryWords.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { simulationView } from '../../../server/src/features/simulationTree.ts';
import { render } from '../../../server/src/text/message.ts';
import { file } from '../../support/cursor.ts';
import { saidIn } from '../../support/findingsIn.ts';

const text = file`
  bizha: 1
  sites:
    Lyon:
    Metz: { role: disaster-recovery }
  servers:
    APP01: { site: Lyon, roles: [biztalk] }
    APP02: { site: Lyon, roles: [biztalk] }
    DATA: { site: Lyon, roles: [sql] }
    APP11: { site: Metz, roles: [biztalk] }
    DATA11: { site: Metz, roles: [sql] }
  sqlInstances:
    MAIN: { on: DATA }
    THERE: { on: DATA11 }
  databases: { BizTalkMgmtDb: MAIN, BizTalkMsgBoxDb: MAIN, SSODB: MAIN }
  masterSecretServer: DATA
  hosts:
    Orders: { instances: [APP01, APP02], orchestrations: [Order] }
    Files: { instances: [APP01, APP02], send: [FILE] }
  disasterRecovery:
    site: Metz
    method: biztalk-log-shipping
    logShipping: { MAIN: THERE }
`;

const restored = 'the databases are restored at the other site';

/** How the group comes back when something is lost. */
function waysBack(changedText: string, lost = 'site:Lyon'): readonly string[] {
  return recoveriesAfter(open(changedText).answers, [lost])
    .filter(({ of }) => of === 'group')
    .map((recovery) => render(howMessage(recovery)));
}

const at = (host: string, state: string): readonly [string, string] => [
  `${host}: { instances: [APP01, APP02]`,
  `${host}: { instances: { APP01: {}, APP02: {}, APP11: { ${state} } }`,
];
const withInstances = (...hosts: readonly (readonly [string, string])[]): string =>
  hosts.reduce((current, [host, state]) => current.replace(...at(host, state)), text);

describe('the loss of a site', () => {
  it('where no host has an instance at the other', () => {
    assert.deepEqual(waysBack(text), [`${restored}, where no host has an instance`]);
    assert.deepEqual(saidIn(text, 'dr/hosts-not-mirrored').length, 2);
  });

  it('where one has none', () => {
    const one = withInstances(['Orders', 'state: disabled']);
    assert.deepEqual(waysBack(one), [`${restored}, where there is no instance of "Files"`]);
  });

  it('where more have none than can be named', () => {
    const names = ['A', 'B', 'C', 'D', 'E'].map((name) => `  ${name}: { instances: [APP01] }\n`).join('');
    const many = withInstances(['Orders', 'state: disabled']).replace('hosts:\n', `hosts:\n${names}`);
    assert.deepEqual(waysBack(many), [`${restored}, where 6 hosts have no instance`]);
  });

  it('where there are no BizTalk servers', () => {
    const none = text.replace('APP11: { site: Metz, roles: [biztalk] }', 'KEYS: { site: Metz, roles: [sso] }');
    assert.deepEqual(waysBack(none), [`${restored}, where there are no BizTalk servers`]);
    assert.deepEqual(saidIn(none, 'dr/no-biztalk-servers'), ['warning dr/no-biztalk-servers site:Metz']);
    assert.deepEqual(waysBack(none.replace('  site: Metz\n', '  site: Metz\n  coldPlan: true\n')), [restored]);
  });

  it('where instances run already, and the master secret does not get', () => {
    const running = withInstances(['Orders', 'state: started'], ['Files', 'standby: true']).replace(
      'masterSecretServer: DATA',
      'masterSecretServer: { on: DATA, backup: false }',
    );
    assert.deepEqual(waysBack(running), [
      `${restored}, where instances of "Orders" run already before the event, and the master secret cannot be restored`,
    ]);
    assert.deepEqual(saidIn(running, 'dr/instance-active'), ['error dr/instance-active hostInstance:Orders@APP11']);
  });

  it('where all is in place', () => {
    assert.deepEqual(waysBack(withInstances(['Orders', 'state: disabled'], ['Files', 'standby: true'])), [restored]);
  });

  it('says nothing of it when only the databases are lost', () => {
    assert.deepEqual(waysBack(text, 'server:DATA'), [restored]);
  });

  it('is said in text, tree and hover', () => {
    const snapshot = open(text);
    const said = `${restored}, where no host has an instance`;
    const { answers } = snapshot;
    assert.ok(simulationText(answers, ['site:Lyon']).includes(`the group: ${said} · by hand`));
    const branch = simulationView(snapshot, ['site:Lyon']).items.find(({ id }) => id === 'recovery');
    assert.ok(branch?.children().some(({ description }) => description?.startsWith(said)));
    const hover = hoverAt(snapshot, () => [], text.indexOf('Lyon:'), {});
    assert.ok(hover?.text.includes(said));
  });
});
