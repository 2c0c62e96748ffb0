/** How BizTalk names an instance of SQL Server: `SERVER`, `SERVER\INSTANCE`, `SERVER,1433`, `SERVER\INSTANCE,1433`. */

export interface SqlName {
  /** A server, a network name of a cluster, or a listener: the name alone does not tell. */
  readonly server: string;
  /** Absent: the default instance. */
  readonly instance: string | undefined;
  /** Absent: 1433, or whatever the instance listens on. */
  readonly port: number | undefined;
  /** Equal for names that mean the same. */
  readonly key: string;
}

export function sqlNameFrom(raw: string): SqlName {
  const whole = raw.trim().replace(/^(?:tcp|np|lpc):/i, '');
  const comma = whole.lastIndexOf(',');
  const portText = comma < 0 ? '' : whole.slice(comma + 1).trim();
  const hasPort = /^\d{1,5}$/.test(portText);
  const name = hasPort ? whole.slice(0, comma).trim() : whole;
  const slash = name.indexOf('\\');
  const server = slash < 0 ? name : name.slice(0, slash);
  const second = slash < 0 ? '' : name.slice(slash + 1);
  const instance = second === '' || second.toUpperCase() === 'MSSQLSERVER' ? undefined : second;
  // The port of a named instance belongs to the instance.
  const port = hasPort && portText !== '1433' && instance === undefined ? Number(portText) : undefined;
  const key = `${server}${instance === undefined ? '' : `\\${instance}`}${port === undefined ? '' : `,${port}`}`;
  return { server, instance, port, key: key.toLowerCase() };
}

/** Names that mean the machine on which the file was made. */
export function isLocal(server: string): boolean {
  return /^(?:\.|\(local\)|localhost|127\.0\.0\.1)$/i.test(server);
}
