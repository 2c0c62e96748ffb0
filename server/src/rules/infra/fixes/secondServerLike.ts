/** Adds a second server for a service that one server has. */
import { defineMessages } from '../../../text/message.ts';
import type { Platform, Server, ServerRole } from '../../../topology/platform.ts';
import { newServer } from '../../fixes/clusterFixes.ts';
import { type Fix, safeFix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'add-infra-server': 'Plan a second server, {server}, with {roles}' }, 'fix');

/** A new server after the model of `like`, with the first role, and with the others where `like` has them. */
export function secondServerLike(platform: Platform, like: Server, role: ServerRole, ...others: ServerRole[]): Fix {
  const roles = [role, ...others.filter((other) => like.roles?.has(other))];
  const { name, operations } = newServer(platform, like, roles);
  return safeFix(titles('add-infra-server', { server: name, roles }), operations);
}
