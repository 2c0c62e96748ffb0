/** A sound ground for examples that are about something else: nothing in it stops by a single failure. */

/** Two BizTalk servers, and a SQL cluster that carries the databases, the master secret server and their MSDTC. */
export const soundPlatform = `
bizha: 1
clusters:
  SQLCLU:
    nodes: [SQL01, SQL02]
    groups:
      SQL: { resources: [network-name, ip-address, disk, msdtc] }
      SSO: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL02, SQL01] }
sqlInstances:
  SQLPROD: { on: SQLCLU/SQL }
masterSecretServer: SQLCLU/SSO
`;

/** The servers of `soundPlatform`, for files that add to them. */
export const soundServers = `
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
  SQL02: { roles: [sql] }
`;

/** The databases that every group has, on `SQLPROD`. */
export const soundDatabases = `
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD
`;

/** The sound ground with its servers and databases, and some sections on top. */
export function onSoundGround(sections: string): string {
  return soundPlatform + soundServers + soundDatabases + sections;
}
