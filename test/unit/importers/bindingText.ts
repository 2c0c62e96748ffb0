/** Binding files out of a few facts, made by hand for tests. */

export interface PortFacts {
  readonly name: string;
  readonly host?: string;
  readonly address?: string;
  readonly adapter?: string;
  readonly capabilities?: number;
  readonly application?: string;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const handler = (element: string, host: string | undefined): string =>
  host === undefined ? `<${element} xsi:nil="true" />` : `<${element} Name="${escaped(host)}" HostTrusted="false" />`;

export function sendPort({
  name,
  host,
  address = '',
  adapter = 'FILE',
  capabilities = 11,
  application = 'Orders',
}: PortFacts): string {
  return `<SendPort Name="${escaped(name)}" IsStatic="true"><PrimaryTransport><Address>${escaped(address)}</Address><TransportType Name="${escaped(adapter)}" Capabilities="${capabilities}" /><TransportTypeData>&lt;Password&gt;SECRET&lt;/Password&gt;</TransportTypeData>${handler('SendHandler', host)}</PrimaryTransport><ApplicationName>${escaped(application)}</ApplicationName></SendPort>\n`;
}

export function location({
  name,
  host,
  address = '',
  adapter = 'FILE',
  capabilities = 11,
  application = 'Orders',
}: PortFacts): string {
  return `<ReceivePort Name="${escaped(name)}"><ReceiveLocations><ReceiveLocation Name="${escaped(name)}"><Address>${escaped(address)}</Address><ReceiveLocationTransportType Name="${escaped(adapter)}" Capabilities="${capabilities}" /><ReceiveLocationTransportTypeData>SECRET</ReceiveLocationTransportTypeData>${handler('ReceiveHandler', host)}</ReceiveLocation></ReceiveLocations><ApplicationName>${escaped(application)}</ApplicationName></ReceivePort>\n`;
}

/** A whole file of such parts. */
export function bindings(...parts: readonly string[]): string {
  return bindingsOf(undefined, parts);
}

/** The same, written at a time. */
export function bindingsOf(timestamp: string | undefined, parts: readonly string[]): string {
  const ports = parts.filter((part) => part.startsWith('<SendPort')).join('');
  const locations = parts.filter((part) => part.startsWith('<ReceivePort')).join('');
  const time = timestamp === undefined ? '' : `<Timestamp>${timestamp}</Timestamp>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<BindingInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Version="3.5.1.0">${time}<SendPortCollection>\n${ports}</SendPortCollection><ReceivePortCollection>\n${locations}</ReceivePortCollection></BindingInfo>\n`;
}
