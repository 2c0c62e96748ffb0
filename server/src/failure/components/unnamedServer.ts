/**
 * Where a host runs of which that is not stated: on one of the BizTalk servers of the primary sites, and the file does not
 * say on which.
 */
import type { Group } from '../../topology/platform.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { coreDatabases, ssoNode } from './hostServices.ts';
import { databasesOf, masterSecretNode } from './masterSecretServer.ts';
import { hasClusteredMsdtc, msdtcNode } from './msdtc.ts';
import { holdersKey } from './standing.ts';

const at = stages('server');

const key = 'unnamed server';

/** The unnamed server is up while one of those that it can be is, with its MSDTC and SSO. */
export function declareUnnamedServer(b: GraphBuilder): void {
  b.whole(at.server, () => {
    if (!b.overview.hasUnnamedServer) return;
    const servers = b.platform.bizTalkServers.filter((server) => server.primary);
    if (servers.length === 0) return;
    const each = servers.map((server) => {
      const helper = b.helper();
      const msdtc = msdtcNode(b, { kind: 'server', server });
      b.need(helper, 'run', 'all', [b.node(server.id) ?? [], msdtc ?? [], ssoNode(b, server)].flat());
      return helper;
    });
    b.need(b.named(key), 'run', 'any', each);
  });
}

/** What one instance on an unnamed server needs: all that an instance does, but for the services of its own server. */
export function needUnnamedInstance(
  b: GraphBuilder,
  node: number,
  runs: { readonly usesRules?: boolean; readonly tracking?: boolean; readonly group?: Group | undefined },
): void {
  const { usesRules = false, tracking = false, group } = runs;
  const needs = [b.node(key) ?? [], b.node(holdersKey('dns')) ?? [], coreDatabases(b)].flat();
  if (usesRules) needs.push(...databasesOf(b, 'rule-engine'));
  if (group && hasClusteredMsdtc(group)) needs.push(...[msdtcNode(b, { kind: 'group', group }) ?? []].flat());
  b.need(node, 'run', 'all', needs);
  const controllers = b.node(holdersKey('domain-controller'));
  b.need(node, 'start', 'all', [controllers ?? [], masterSecretNode(b), ...databasesOf(b, 'sso')].flat());
  if (tracking && b.overview.isTrackingOn) b.need(node, 'delayed', 'all', databasesOf(b, 'tracking'));
}
