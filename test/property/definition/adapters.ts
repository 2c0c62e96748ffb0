/** The few things that the definition must know of adapters. Names are compared without case; some have several. */
import { type File, same } from './plain.ts';

const aliases: Readonly<Record<string, string>> = {
  'logic app': 'LogicApp',
  'logic apps': 'LogicApp',
  'event hubs': 'EventHub',
  'azure blob': 'AzureBlobStorage',
  'windows sharepoint services': 'SharePoint',
  'office 365 outlook email': 'Office365 Mail',
};
/** Their receive handlers are in isolated hosts. */
const isolated = ['HTTP', 'SOAP', 'WCF-BasicHttp', 'WCF-WSHttp', 'WCF-WebHttp', 'WCF-CustomIsolated', 'LogicApp'];
/** Their clients come through a load balancer where there is one. */
const listening = [...isolated, 'WCF-NetTcp'];
const known = [...listening, 'MSMQ', 'WCF-NetMsmq', 'MQSeries', 'FILE', 'WCF-Custom'];

/** One spelling for each adapter. */
export function adapterName(name: unknown): string {
  const text = String(name);
  return aliases[text.toLowerCase()] ?? known.find((each) => same(each, text)) ?? text;
}

export function isIsolatedAdapter({ find }: File, adapter: string): boolean {
  const stated = find('adapters', adapter)?.values.receiveHost;
  return stated === undefined ? isolated.includes(adapter) : stated === 'isolated';
}

/** Whether clients call it: WCF-Custom by its binding. */
export function isListening(adapter: string, binding: unknown): boolean {
  return (
    listening.includes(adapter) ||
    (adapter === 'WCF-Custom' && (binding === 'listening' || binding === 'netTcpBinding'))
  );
}

/** Whether it needs MSMQ. */
export function isQueueing(adapter: string): boolean {
  return adapter === 'MSMQ' || adapter === 'WCF-NetMsmq';
}

/** Whether it renews its tokens through TMS. */
export function isOffice365(adapter: string): boolean {
  return adapter.toLowerCase().startsWith('office365 ');
}
