/**
 * The master secret server and what depends on it: every SSO service needs it, and the SSO database, to start. A running
 * one goes on with its cached copy of the secret.
 */

import type { DatabaseKind } from '../../vocabulary/database.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import { msdtcNode } from './msdtc.ts';
import { holderOf, unplaced } from './placement.ts';
import { isDatabaseOnPrimary, primaryFirst } from './primary.ts';
import { serviceId } from './services.ts';

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
export function databasesOf(b: GraphBuilder, kind: keyof typeof missingDatabases): readonly Part[] {
  const described = b.platform.databasesOfKind(kind);
  if (described.length === 0) return [b.unknown(message(missingDatabases[kind]))];
  return primaryFirst(described, isDatabaseOnPrimary).map(({ id }) => id);
}

/** Its kind and its id: a file has one. */
const kind = 'masterSecretServer';

export function declareMasterSecretServer(b: GraphBuilder): void {
  b.whole(at.secret, () => {
    const { masterSecretServer: secret } = b.platform;
    if (!secret) return;
    b.component({ section: kind, id: kind, kind, place: secret.place, basic: secret.placement?.kind === 'server' });
  });
}

export function needsOfMasterSecretServer(b: GraphBuilder): void {
  b.whole(at.needs, () => {
    const { masterSecretServer: secret } = b.platform;
    if (!secret) return;
    const { placement, entry } = secret;
    if (placement) {
      const holder = holderOf(placement);
      b.need(kind, 'run', 'all', [holder.id, serviceId('sso', holder)]);
      b.need(kind, 'run', 'all', [msdtcNode(b, placement)]);
    } else b.need(kind, 'run', 'all', [unplaced(b, kind, entry.values.on)]);
    b.need(kind, 'run', 'all', databasesOf(b, 'sso'));
  });
}

/** What an SSO service needs to start and to be configured. */
export function needSsoStart(b: GraphBuilder, service: Part): void {
  const databases = databasesOf(b, 'sso');
  const secret = masterSecretNode(b);
  b.need(service, 'start', 'all', [secret, ...databases]);
  b.need(service, 'change', 'all', [secret]);
}

/** The master secret server; a missing fact where none is described. */
export function masterSecretNode(b: GraphBuilder): number {
  return b.node(kind) ?? b.unknown(message('failure/missing.master-secret-server'));
}
