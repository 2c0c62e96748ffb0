/**
 * The master secret server and what depends on it: every SSO service needs it, and the SSO database, to start. A running
 * one goes on with its cached copy of the secret.
 */

import type { DatabaseKind } from '../../vocabulary/database.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { msdtcNode } from './msdtc.ts';
import { serviceNode } from './placement.ts';
import { isDatabaseOnPrimary, primaryFirst } from './primary.ts';

const at = stages('secret', 'needs');

/** Kinds of databases that are asked for by kind, with what is said when none is described. */
const missingDatabases = {
  management: 'failure/missing.management-database',
  messagebox: 'failure/missing.messagebox-database',
  sso: 'failure/missing.sso-database',
  tracking: 'failure/missing.tracking-database',
  'rule-engine': 'failure/missing.rule-engine-database',
} as const satisfies Partial<Record<DatabaseKind, string>>;

/** The databases of a kind; a missing fact where none is described. */
export function databasesOf(b: GraphBuilder, kind: keyof typeof missingDatabases): readonly number[] {
  const described = b.platform.databasesOfKind(kind);
  if (described.length === 0) return [b.unknown(message(missingDatabases[kind]))];
  return primaryFirst(described, isDatabaseOnPrimary).flatMap((database) => b.node(database.id) ?? []);
}

export function declareMasterSecretServer(b: GraphBuilder): void {
  b.whole(at.secret, () => declareSecret(b));
}

function declareSecret(b: GraphBuilder): void {
  const secret = b.platform.masterSecretServer;
  if (!secret) return;
  const { placement, place } = secret;
  b.component({
    section: 'masterSecretServer',
    id: 'masterSecretServer',
    kind: 'masterSecretServer',
    place,
    basic: placement?.kind === 'server',
  });
}

export function needsOfMasterSecretServer(b: GraphBuilder): void {
  b.whole(at.needs, () => needsOfSecret(b));
}

function needsOfSecret(b: GraphBuilder): void {
  const node = b.node('masterSecretServer');
  const secret = b.platform.masterSecretServer;
  if (node === undefined || !secret) return;
  const { placement, entry } = secret;
  if (placement === undefined) {
    const on = entry.values.on?.name;
    const missing =
      on === undefined
        ? message('failure/missing.placement', { name: 'masterSecretServer' })
        : message('failure/missing.not-defined', { name: on });
    b.need(node, 'run', 'all', [b.unknown(missing)]);
  } else {
    const holder = placement.kind === 'server' ? placement.server : placement.group;
    const holderNode = b.node(holder.id);
    const sso = serviceNode(b, 'sso', holder);
    b.need(
      node,
      'run',
      'all',
      [holderNode, sso].flatMap((each) => each ?? []),
    );
    b.need(node, 'run', 'all', [msdtcNode(b, placement) ?? []].flat());
  }
  b.need(node, 'run', 'all', databasesOf(b, 'sso'));
}

/** What an SSO service needs to start and to be configured. */
export function needSsoStart(b: GraphBuilder, service: number, ssoDatabases: readonly number[]): void {
  const secret = masterSecretNode(b);
  b.need(service, 'start', 'all', [secret, ...ssoDatabases]);
  b.need(service, 'change', 'all', [secret]);
}

/** The master secret server; a missing fact where none is described. */
export function masterSecretNode(b: GraphBuilder): number {
  return b.node('masterSecretServer') ?? b.unknown(message('failure/missing.master-secret-server'));
}
