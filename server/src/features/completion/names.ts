/** The names that can stand at the cursor: entries of the right kinds, and adapters, the likeliest first. */

import type { Server, ServerRole } from '../../topology/platform.ts';
import { builtInAdapters } from '../../vocabulary/adapter.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { adapterSummary, availabilityName } from '../hover/adapterText.ts';
import { kindName } from '../kindName.ts';
import type { CompletionItem, CompletionKind } from './completionItem.ts';
import type { Site } from './site.ts';

/** A name that can be written, and what is said about it. */
export interface OfferedName {
  readonly name: string;
  readonly kind: CompletionKind;
  readonly more: Pick<CompletionItem, 'detail' | 'documentation' | 'deprecated'>;
}

/** Names of some kinds. `path` leads to the key that wants them; names in `taken` stand there already. */
export function offeredNames(
  site: Site,
  kinds: readonly EntityKind[],
  path: readonly string[],
  taken: readonly string[],
): OfferedName[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const names = kinds.flatMap((kind) => namesOfKind(site, kind, path));
  const free = names.filter(({ name }) => !used.has(name.toLowerCase()));
  return [...free].sort((a, b) => rank(site, a.name, path) - rank(site, b.name, path));
}

function namesOfKind(site: Site, kind: EntityKind, path: readonly string[]): OfferedName[] {
  const definitions = [...site.snapshot.platform.names.ofKind(kind).values()];
  const defined = definitions.map(
    ({ name }): OfferedName => ({
      name,
      kind: kind === 'adapter' ? 'adapter' : 'name',
      more: { detail: kindName(kind) },
    }),
  );
  if (kind !== 'adapter') return defined;
  const own = new Set(defined.map(({ name }) => name.toLowerCase()));
  return [...defined, ...adapters(site, path).filter(({ name }) => !own.has(name.toLowerCase()))];
}

/** The built-in adapters that the version has and that can do what the key asks for. */
function adapters({ snapshot }: Site, path: readonly string[]): OfferedName[] {
  const version = snapshot.topology.group?.values.version?.value;
  const direction = path.some((key) => key === 'receive' || key === 'receiveLocations') ? 'receive' : 'send';
  return builtInAdapters.flatMap((adapter): OfferedName[] => {
    if (adapter[direction] === 'none') return [];
    if (version && adapter.since && !atLeast(version, adapter.since)) return [];
    if (version && adapter.removedIn && atLeast(version, adapter.removedIn)) return [];
    const deprecated = adapter.deprecatedSince !== undefined && (!version || atLeast(version, adapter.deprecatedSince));
    const detail = availabilityName(adapter[direction]);
    const documentation = adapterSummary(adapter, direction);
    return [
      {
        name: adapter.name,
        kind: 'adapter',
        more: deprecated ? { detail, documentation, deprecated } : { detail, documentation },
      },
    ];
  });
}

/** What people most likely mean comes first: servers with a fitting role, the nodes of the same cluster. */
function rank({ snapshot: { platform } }: Site, name: string, path: readonly string[]): number {
  const [section, entry, key] = path;
  const server = platform.serverNamed(name);
  if (section === 'clusters' && key === 'groups') {
    const cluster = platform.clusters.find((each) => each.name.toLowerCase() === entry?.toLowerCase());
    return server && cluster?.nodes?.includes(server) ? 0 : 1;
  }
  const roles = wantedRoles(section ?? '', path.at(-1) ?? '');
  if (!server || roles.length === 0) return server ? 1 : 0;
  return hasRole(server, roles) ? 0 : 1;
}

function wantedRoles(section: string, key: string): readonly ServerRole[] {
  if (key === 'instances' || section === 'loadBalancers') return ['biztalk'];
  if (section === 'sqlInstances') return ['sql', 'analysis-services'];
  if (section === 'masterSecretServer') return ['master-secret', 'sso', 'sql'];
  return [];
}

function hasRole(server: Server, roles: readonly ServerRole[]): boolean {
  return roles.some((role) => server.roles?.has(role));
}
