/**
 * Where a host runs of which that is not stated: on one of the BizTalk servers of the primary sites, and the file does not
 * say on which.
 */
import type { Group } from '../../topology/platform.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import { coreDatabases, nodeService } from './hostServices.ts';
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
      b.need(helper, 'run', 'all', [server.id, msdtc, nodeService(b, 'sso', server)]);
      return helper;
    });
    b.need(b.named(key), 'run', 'any', each);
  });
}

/** What one instance on an unnamed server needs: all that an instance does, but for the services of its own server. */
export function needUnnamedInstance(
  b: GraphBuilder,
  node: Part,
  runs: { readonly usesRules?: boolean; readonly tracking?: boolean; readonly group?: Group | undefined },
): void {
  const { usesRules = false, tracking = false, group } = runs;
  const needs: Part[] = [key, holdersKey('dns'), coreDatabases];
  if (usesRules) needs.push(...databasesOf(b, 'rule-engine'));
  if (group && hasClusteredMsdtc(group)) needs.push(msdtcNode(b, { kind: 'group', group }));
  b.need(node, 'run', 'all', needs);
  b.need(node, 'start', 'all', [holdersKey('domain-controller'), masterSecretNode(b), ...databasesOf(b, 'sso')]);
  if (tracking && b.overview.isTrackingOn) b.need(node, 'delayed', 'all', databasesOf(b, 'tracking'));
}
