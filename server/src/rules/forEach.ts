/** Rules that look at one thing after the other, which is what most do, and the things that they look at. */
import type { Host, Platform } from '../topology/platform.ts';
import { checkCollected, checkEach, type Reports } from './each.ts';
import { defineRule, type Report, type Rule, type RuleContext, type RuleInfo } from './rule.ts';

/** A rule whose check asks about one of `items` after the other; see `checkEach`. */
export function defineRuleForEach<Item extends object>(
  rule: RuleInfo,
  items: (context: RuleContext) => readonly Item[],
  one: (context: RuleContext, item: Item) => Reports,
): Rule {
  return defineRule(rule, checkEach(items, one));
}

/** A rule about what several of `items` say together; see `checkCollected`. */
export function defineRuleForAll<Item extends object, Part extends object>(
  rule: RuleInfo,
  items: (context: RuleContext) => readonly Item[],
  gather: (context: RuleContext, item: Item) => Part | undefined,
  all: (context: RuleContext, parts: readonly Part[]) => Iterable<Report>,
): Rule {
  return defineRule(rule, checkCollected(items, gather, all));
}

/** The hosts with a handler of an adapter. */
export function hostsUsing(adapter: string): (context: RuleContext) => readonly Host[] {
  return ({ platform }) => platform.hostsUsing(adapter);
}

export const allHosts = allOf('hosts');
export const allFileShares = allOf('fileShares');
export const allServers = allOf('servers');
export const allApplications = allOf('applications');
export const allLoadBalancers = allOf('loadBalancers');
export const allSqlInstances = allOf('sqlInstances');
export const allClusters = allOf('clusters');
export const allDatabases = allOf('databases');

function allOf<Key extends keyof Platform>(key: Key): (context: RuleContext) => Platform[Key] {
  return ({ platform }) => platform[key];
}
