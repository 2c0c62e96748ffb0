/** Rules that look at one thing after the other, which is what most do, and the things that they look at. */
import type {
  Application,
  Cluster,
  Database,
  FileShare,
  Host,
  LoadBalancer,
  Server,
  SqlInstance,
} from '../topology/platform.ts';
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

export function allHosts({ platform }: RuleContext): readonly Host[] {
  return platform.hosts;
}

/** The hosts with a handler of an adapter. */
export function hostsUsing(adapter: string): (context: RuleContext) => readonly Host[] {
  return ({ platform }) => platform.hostsUsing(adapter);
}

export function allFileShares({ platform }: RuleContext): readonly FileShare[] {
  return platform.fileShares;
}

export function allServers({ platform }: RuleContext): readonly Server[] {
  return platform.servers;
}

export function allApplications({ platform }: RuleContext): readonly Application[] {
  return platform.applications;
}

export function allLoadBalancers({ platform }: RuleContext): readonly LoadBalancer[] {
  return platform.loadBalancers;
}

export function allSqlInstances({ platform }: RuleContext): readonly SqlInstance[] {
  return platform.sqlInstances;
}

export function allClusters({ platform }: RuleContext): readonly Cluster[] {
  return platform.clusters;
}

export function allDatabases({ platform }: RuleContext): readonly Database[] {
  return platform.databases;
}
