/**
 * What the documentation says about the loss of each kind of component: which sentences of the message table, and the
 * pages that they rest on. What is lost in this very file is asked of the graph, not here.
 */

import type { Component } from '../../failure/model.ts';
import type { Platform } from '../../topology/platform.ts';
import { message } from '../message.ts';

/** Sentences, and the page that says most of it. */
export interface ComponentFacts {
  readonly stops: string;
  readonly grace: string | undefined;
  readonly mitigation: string;
  readonly source: string | undefined;
}

const guide = 'tg/planning-for-high-availability2';
const failover = 'core/behavior-of-biztalk-server-host-instances-during-sql-server-failover';
const scaledDatabases = 'tg/scaling-out-the-biztalk-server-databases';

/** Documentation pages in short form, by kind of component, services and databases by what they are for; none where it is common practice. */
const pages = {
  sqlInstance: [guide, failover],
  messagebox: ['core/the-messagebox-database', scaledDatabases],
  management: [failover],
  sso: ['tg/clustering-the-master-secret-server', 'tg/high-availability-for-the-master-secret-server'],
  tracking: ['tg/configuring-a-dedicated-tracking-host', scaledDatabases],
  'bam-primary-import': ['tg/high-availability-for-databases', scaledDatabases],
  'bam-analysis': [scaledDatabases, 'core/high-availability-using-sql-server-always-on-availability-groups'],
  'bam-star-schema': ['tg/clustering-the-biztalk-server-databases2'],
  'bam-archive': [scaledDatabases],
  'bam-alerts': ['core/databases-in-biztalk-server'],
  'rule-engine': ['core/database-failover-support'],
  masterSecretServer: [
    guide,
    'tg/high-availability-for-the-master-secret-server',
    'core/high-availability-for-enterprise-single-sign-on',
  ],
  'service-sso': ['core/high-availability-for-enterprise-single-sign-on'],
  'service-msdtc': [guide, 'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2'],
  'service-msmq': [guide, 'core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'],
  'service-iis': ['tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing'],
  'service-files': [guide, 'core/scaled-out-receiving-hosts'],
  hostInstance: [guide, 'core/scaled-out-processing-hosts'],
  host: ['tg/configuring-hosts-and-host-instances'],
  server: ['tg/planning-for-high-availability-and-disaster-recovery'],
  cluster: ['tg/clustering-the-biztalk-server-databases2'],
  clusterGroup: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  availabilityGroup: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  storage: ['tg/planning-for-database-availability'],
  fileShare: ['core/scaled-out-receiving-hosts'],
  loadBalancer: ['tg/increasing-availability-for-biztalk-server'],
  externalSystem: ['core/how-to-configure-backup-transport-options-for-a-send-port'],
  tms: ['install/configure-biztalk-server'],
  bam: ['core/how-to-configure-the-bam-portal-to-work-on-an-nlb-cluster'],
  hypervisor: [],
  rack: [],
  availabilityZone: [],
  site: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is documented about a component's loss; `undefined` for kinds of which nothing is. */
export function componentFacts(component: Component, platform: Platform): ComponentFacts | undefined {
  const topic = topicOf(component, platform);
  if (topic === undefined || !Object.hasOwn(pages, topic)) return undefined;
  const known = topic as keyof typeof pages;
  const grace = `componentDoc.${known}.grace`;
  return {
    stops: message.text(`componentDoc.${known}.stops`),
    grace: Object.hasOwn(message.english, grace) ? message.english[grace] : undefined,
    mitigation: message.text(`componentDoc.${known}.mitigation`),
    source: pages[known][0],
  };
}

function topicOf({ kind, name, id }: Component, platform: Platform): string | undefined {
  if (kind === 'service') return `service-${name.slice(0, name.indexOf('@'))}`;
  if (kind === 'database') return platform.databases.find((database) => database.id === id)?.kind;
  return kind;
}
