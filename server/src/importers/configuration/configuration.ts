/**
 * An export of `Configuration.exe`: the databases, and the first hosts, as they were on the day of the configuration. Only
 * what stands below a chosen answer counts. Accounts, passwords and the backup of the secret are passed over unread.
 */

import type { DatabaseKind } from '../../vocabulary/database.ts';
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { childOf, type Inventory, newInventory, state } from '../inventory.ts';
import { nameFrom } from '../read/names.ts';
import { type Attributes, readXml, type Shape } from '../read/xml.ts';
import { stateDatabase } from '../sql/stateDatabase.ts';

const databases: Readonly<Record<string, DatabaseKind>> = {
  sso_db_id: 'sso',
  '{d757dbf9': 'management',
  '{84add76e': 'messagebox',
  '{1033195a': 'tracking',
  '{e6c5e071': 'rule-engine',
  '{e1fc3106': 'bam-primary-import',
  '{1d372bcb': 'bam-archive',
  '{16567d1e': 'bam-analysis',
  '{b973db76': 'bam-star-schema',
};

const shape: Shape = (() => {
  const name = { Value: 'text' } as const;
  const sql = { Server: 'text', Database: 'text' } as const;
  const question: Record<string, Shape | 'text'> = {};
  const answer: Record<string, Shape | 'text'> = { Question: question, SQL: sql, Name: name };
  question['Answer'] = answer;
  return { Configuration: { Feature: { Question: question, SQL: sql, Name: name } } };
})();

/** What was chosen for a host. */
interface HostDraft {
  name: string | undefined;
  trusted: boolean;
  bits32: boolean;
}

export function* readConfiguration(path: string, pieces: Iterable<string>): Generator<void, Inventory | ImportProblem> {
  const inventory = newInventory(path, 'configuration');
  const hosts = { HOST: newHost(), ISOHOST: newHost() };
  const questions: string[] = [];
  let id = '';
  let server: string | undefined;
  let database: string | undefined;
  let createsSecret = false;
  let placeholder = false;

  const open = (element: string, attributes: Attributes): 'skip' | undefined => {
    if (element === 'Question') questions.push(attributes['ID'] ?? '');
    else if (element === 'Answer') {
      if (attributes['Selected']?.toLowerCase() !== 'yes') return 'skip';
      choose(questions.at(-1) ?? '', attributes['Value'] ?? '');
    } else if (element === 'SQL' || element === 'Name') {
      id = attributes['ID'] ?? '';
      server = database = undefined;
      // What is no name of a host may be a password.
      if (element === 'Name' && id !== 'BTS_HOST_NAME' && id !== 'BTS_IHOST_NAME') return 'skip';
    }
    return undefined;
  };
  const choose = (question: string, answer: string): void => {
    const yes = /^(?:yes|true|1)$/i.test(answer);
    if (question === 'IsSecretServer') createsSecret = answer === 'Create';
    else if (question === 'TRUSTEDHOST') hosts.HOST.trusted = yes;
    else if (question === 'TRUSTEDIHOST') hosts.ISOHOST.trusted = yes;
    else if (question === 'GENERICHOST') hosts.HOST.bits32 = yes;
    else if (question === 'GENERICIHOST') hosts.ISOHOST.bits32 = yes;
  };
  const close = (element: string, text: string): void => {
    if (/%%|\{\{/.test(text)) placeholder = true;
    if (element === 'Server') server = nameFrom(text);
    else if (element === 'Database') database = nameFrom(text);
    else if (element === 'Value') {
      const host = id === 'BTS_HOST_NAME' ? hosts.HOST : hosts.ISOHOST;
      host.name = nameFrom(text);
    } else if (element === 'Question') questions.pop();
    else if (element === 'SQL') {
      const kind = databases[id.toLowerCase().startsWith('{') ? id.toLowerCase().slice(0, 9) : id.toLowerCase()];
      if (kind === undefined) return;
      stateDatabase(inventory, kind, server, database);
      if (kind !== 'management' || server === undefined || database === undefined) return;
      state(inventory.root, ['group', 'databaseServer'], server);
      inventory.management = { server, database };
    }
  };
  const problem = yield* readXml(pieces, { shape, open, close });
  if (problem) return problem;
  stateHost(inventory, hosts.HOST, 'in-process');
  stateHost(inventory, hosts.ISOHOST, 'isolated');
  inventory.unknown.push(
    ...(createsSecret ? [message('import.unknown.configured-secret')] : []),
    ...(placeholder ? [message('import.unknown.tokens')] : []),
    message('import.unknown.configuration'),
  );
  return inventory;
}

function newHost(): HostDraft {
  return { name: undefined, trusted: false, bits32: false };
}

function stateHost(inventory: Inventory, host: HostDraft, type: 'in-process' | 'isolated'): void {
  if (host.name === undefined) return;
  const entry = state(inventory.root, ['hosts', host.name]);
  childOf(entry, 'type').value = type;
  if (host.trusted) childOf(entry, 'trusted').value = true;
  if (host.bits32) childOf(entry, 'bits').value = 32;
}
