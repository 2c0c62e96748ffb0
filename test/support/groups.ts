/** What groups of the tests have in common: servers, SQL Server and master secret, to be followed by hosts. */
import { file } from './cursor.ts';

/** One SQL Server, and the master secret on a server of its own. */
export const secretApart = file`
  bizha: 1
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] }
    SQL01: { roles: [sql] }
    SSO01: { roles: [master-secret] }
  sqlInstances:
    DB: { on: SQL01 }
  databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
  masterSecretServer: SSO01
`;

/** Two of everything but for the shared parts of the SQL cluster, where the master secret is, too. */
export const sqlClustered = file`
  bizha: 1
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] }
    SQL01: { roles: [sql] }
    SQL02: { roles: [sql] }
  clusters:
    SQLCLU:
      nodes: [SQL01, SQL02]
      groups:
        SQL: { resources: [network-name, ip-address, disk, msdtc] }
  sqlInstances:
    DB: { on: SQLCLU/SQL }
  databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
  masterSecretServer: SQLCLU/SQL
`;

/** One host on both servers, and one that sends for an application from a single one. */
export const ordersOut = file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01] }
  applications:
    Orders:
      sendPorts:
        Out: { adapter: SFTP, host: Tx }
`;
