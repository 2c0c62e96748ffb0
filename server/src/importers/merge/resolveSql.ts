/**
 * Which instance of SQL Server, or availability group, the name that BizTalk was configured with means. What no file tells
 * stays a name: an instance of which is not known on what it runs.
 */
import { type DatabaseKind, databaseKindOf } from '../../vocabulary/database.ts';
import { addSources, type Branch, branchAt, childOf, childrenAt, put, state, textAt } from '../inventory.ts';
import { isLocal, type SqlName, sqlNameFrom } from '../sql/sqlName.ts';
import { analysisKinds } from '../sql/stateDatabase.ts';

/** Resolves the places of databases and replicas in `root`; `existing` is what the topology has already. */
export function resolveSql(root: Branch, existing: Branch | undefined, serverName: (name: string) => string): void {
  const trees = existing ? [existing, root] : [root];
  const listed = (section: string): readonly Branch[] => trees.flatMap((tree) => childrenAt(tree, [section]));
  const listeners = new Map(
    listed('availabilityGroups').flatMap((group): [string, string][] => {
      const listener = textAt(group, ['listener', 'name']);
      return listener === undefined ? [] : [[listener.toLowerCase(), group.name]];
    }),
  );
  const instances = new Map<string, string>();
  for (const instance of listed('sqlInstances'))
    for (const key of keysOf(instance)) if (!instances.has(key)) instances.set(key, instance.name);
  const servers = new Map(listed('servers').map(({ name }) => [name.toLowerCase(), name]));

  const place = (name: SqlName, analysis: boolean): string => {
    const server = serverName(name.server);
    const given = `${server}${name.instance === undefined ? '' : `\\${name.instance}`}${name.port === undefined ? '' : `,${name.port}`}`;
    const own = analysis ? `${given} (Analysis Services)` : given;
    const known = instances.get(own.toLowerCase());
    if (known !== undefined) return known;
    const entry = state(root, ['sqlInstances', own]);
    const on = servers.get(server.toLowerCase());
    if (on !== undefined) childOf(entry, 'on').value ??= on;
    if (name.instance !== undefined) childOf(entry, 'instanceName').value ??= name.instance;
    if (analysis) childOf(entry, 'engine').value ??= 'analysis-services';
    instances.set(own.toLowerCase(), own);
    return own;
  };

  for (const database of childrenAt(root, ['databases'])) {
    const on = database.children.get('on');
    if (on?.value === undefined) continue;
    const name = sqlNameFrom(String(on.value));
    const kind = (textAt(database, ['kind']) as DatabaseKind | undefined) ?? databaseKindOf(database.name);
    if (isLocal(name.server)) database.children.delete('on');
    else {
      const group = listeners.get(serverName(name.server).toLowerCase());
      on.value = group ?? place(name, kind !== undefined && analysisKinds.has(kind));
      if (group === undefined) addSources(root, 'sqlInstances', database.sources);
    }
  }
  for (const instance of childrenAt(root, ['sqlInstances'])) {
    const on = servers.get(serverName(sqlNameFrom(instance.name).server).toLowerCase());
    if (on !== undefined && textAt(instance, ['engine']) === undefined) childOf(instance, 'on').value ??= on;
  }
  useKnownInstances(root, existing, instances);
}

/** What BizTalk can call an instance: its entry, its network name, the server that it is on. */
function keysOf(instance: Branch): readonly string[] {
  const instanceName = textAt(instance, ['instanceName']);
  const suffix = instanceName === undefined ? '' : `\\${instanceName}`;
  const heads = [textAt(instance, ['networkName']), textAt(instance, ['on'])].filter(
    (head): head is string => head !== undefined && !head.includes('/'),
  );
  const analysis = textAt(instance, ['engine']) === 'analysis-services' ? ' (analysis services)' : '';
  return [instance.name, ...heads.map((head) => `${head}${suffix}${analysis}`)].map((key) => key.toLowerCase());
}

/** Instances that the topology has under a name of its own are called by that name. */
function useKnownInstances(root: Branch, existing: Branch | undefined, instances: ReadonlyMap<string, string>): void {
  const own = branchAt(root, ['sqlInstances']);
  if (!own || !existing) return;
  for (const [key, branch] of [...own.children]) {
    const name = keysOf(branch)
      .map((each) => instances.get(each))
      .find((each) => each !== undefined);
    if (name === undefined || name.toLowerCase() === key) continue;
    own.children.delete(key);
    branch.name = name;
    put(own, name.toLowerCase(), branch);
    for (const group of childrenAt(root, ['availabilityGroups'])) {
      const replicas = group.children.get('replicas');
      const replica = replicas?.children.get(key);
      if (!replicas || !replica) continue;
      replicas.children.delete(key);
      replica.name = name;
      put(replicas, name.toLowerCase(), replica);
    }
  }
}
