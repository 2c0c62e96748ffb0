/** A rolling reboot on its own, and simulations as Markdown, as they go over the wire. */
import assert from 'node:assert/strict';
import type { SimulationMarkdownResult, SimulationResult } from '../../server/src/protocol.ts';
import { file } from '../support/cursor.ts';
import { secretApart } from '../support/groups.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const text =
  secretApart +
  file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01], send: [SFTP] }
    Off: { instances: { BTS02: { state: disabled } } }
`;

describe('a simulation to read', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest(method, params);

  it('a rolling reboot on its own: its answer, and every turn', async () => {
    await client.open(uri, text);
    const result: SimulationResult = await ask('bizha/simulate', { uri, failed: [], restart: false, reboot: true });
    assert.equal(result.title, 'Rolling reboot: 2 workloads stop meanwhile; in the end all of it is back');
    assert.deepEqual(
      result.nodes.map(({ label, description = '' }) => `${label}: ${description}`),
      [
        `${result.title}: `,
        'BTS01: 1 of 3 stopped',
        'BTS02: nothing stops',
        'SQL01: 2 of 3 stopped',
        'SSO01: nothing stops',
        'When all are back: nothing stops',
      ],
    );
    assert.deepEqual(result.marks, []);
  });

  describe('bizha/simulationMarkdown', () => {
    const markdown = async (failed: readonly string[], reboot = false): Promise<string> => {
      const params = { uri, failed, restart: false, reboot };
      return (await ask<SimulationMarkdownResult>('bizha/simulationMarkdown', params)).markdown;
    };

    it('the answer, promises broken, workloads, the way back, and the rolling reboot where it is wanted', async () => {
      await client.open(uri, `${text}requirements: { sending: { survives: any-server, for: [Tx] } }\n`);
      const told = file`
        **BTS01 fails: SFTP send in Tx stops; FTP receive in Rx goes on with less, back after repair**

        ### Promises broken

        - sending: SFTP send in Tx stops

        ### stopped \(1\)

        - SFTP send in Tx: BTS01 → Tx on BTS01 → Tx

        ### reduced \(1\)

        - FTP receive in Rx: BTS01 → Rx on BTS01

        ### down already \(1\)

        - Off

        ### How it comes back

        - Rx: the other instances go on · automatic · at once ([Documentation](https://learn.microsoft.com/en-us/biztalk/core/scaled-out-receiving-hosts))
        - the group: what has failed is repaired · by hand · no documented figure
      `;
      assert.equal(await markdown(['server:BTS01']), told);
      assert.equal(
        await markdown(['server:BTS01'], true),
        told +
          file`

          ### Rolling reboot

          - BTS02: FTP receive in Rx
          - SQL01: FTP receive in Rx
          - SSO01: nothing more stops
          - When all are back: nothing more stops
        `,
      );
    });

    it('names cannot break out of it', async () => {
      await client.open(uri, text.replaceAll('Rx', '"<b>*R|x*"'));
      assert.match(await markdown(['server:SQL01']), /^- FTP receive in \\<b\\>\\\*R\\\|x\\\*: SQL01 → /m);
    });

    it('with nothing failed a rolling reboot', async () => {
      await client.open(uri, text);
      assert.match(await markdown([], true), /^\*\*Rolling reboot: 2 workloads .*\*\*\n\n- BTS01: SFTP send in Tx\n/);
    });
  });
});
