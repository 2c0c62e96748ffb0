/**
 * What the documentation says about the loss of each kind of component: which sentences of the message table, and the
 * pages that they rest on. What is lost in this very file is asked of the graph, not here.
 */

import type { Component } from '../../failure/model.ts';
import type { Platform } from '../../topology/platform.ts';
import type { MessageKey } from '../message.ts';

export interface ComponentFacts {
  readonly stops: MessageKey;
  readonly grace?: MessageKey;
  readonly mitigation: MessageKey;
  /** Documentation pages in short form; none where it is common practice. */
  readonly sources: readonly string[];
}

const guide = 'tg/planning-for-high-availability2';
const failover = 'core/behavior-of-biztalk-server-host-instances-during-sql-server-failover';
const scaledDatabases = 'tg/scaling-out-the-biztalk-server-databases';

/** By kind of component; services and databases by what they are for. */
const table = {
  sqlInstance: { grace: true, sources: [guide, failover] },
  messagebox: { grace: false, sources: ['core/the-messagebox-database', scaledDatabases] },
  management: { grace: false, sources: [failover] },
  sso: {
    grace: false,
    sources: ['tg/clustering-the-master-secret-server', 'tg/high-availability-for-the-master-secret-server'],
  },
  tracking: { grace: false, sources: ['tg/configuring-a-dedicated-tracking-host', scaledDatabases] },
  'bam-primary-import': { grace: false, sources: ['tg/high-availability-for-databases', scaledDatabases] },
  'bam-analysis': {
    grace: false,
    sources: [scaledDatabases, 'core/high-availability-using-sql-server-always-on-availability-groups'],
  },
  'bam-star-schema': { grace: false, sources: ['tg/clustering-the-biztalk-server-databases2'] },
  'bam-archive': { grace: false, sources: [scaledDatabases] },
  'bam-alerts': { grace: false, sources: ['core/databases-in-biztalk-server'] },
  'rule-engine': { grace: false, sources: ['core/database-failover-support'] },
  masterSecretServer: {
    grace: true,
    sources: [
      guide,
      'tg/high-availability-for-the-master-secret-server',
      'core/high-availability-for-enterprise-single-sign-on',
    ],
  },
  'service-sso': { grace: false, sources: ['core/high-availability-for-enterprise-single-sign-on'] },
  'service-msdtc': {
    grace: false,
    sources: [guide, 'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2'],
  },
  'service-msmq': { grace: false, sources: [guide, 'core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'] },
  'service-iis': {
    grace: false,
    sources: ['tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing'],
  },
  'service-files': { grace: false, sources: [guide, 'core/scaled-out-receiving-hosts'] },
  hostInstance: { grace: true, sources: [guide, 'core/scaled-out-processing-hosts'] },
  host: { grace: true, sources: ['tg/configuring-hosts-and-host-instances'] },
  server: { grace: false, sources: ['tg/planning-for-high-availability-and-disaster-recovery'] },
  cluster: { grace: false, sources: ['tg/clustering-the-biztalk-server-databases2'] },
  clusterGroup: { grace: true, sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'] },
  availabilityGroup: {
    grace: false,
    sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  },
  storage: { grace: false, sources: ['tg/planning-for-database-availability'] },
  fileShare: { grace: false, sources: ['core/scaled-out-receiving-hosts'] },
  loadBalancer: { grace: true, sources: ['tg/increasing-availability-for-biztalk-server'] },
  externalSystem: { grace: true, sources: ['core/how-to-configure-backup-transport-options-for-a-send-port'] },
  tms: { grace: true, sources: ['install/configure-biztalk-server'] },
  bam: { grace: false, sources: ['core/how-to-configure-the-bam-portal-to-work-on-an-nlb-cluster'] },
  hypervisor: { grace: false, sources: [] },
  rack: { grace: false, sources: [] },
  availabilityZone: { grace: false, sources: [] },
  site: { grace: false, sources: [] },
} as const satisfies Readonly<Record<string, { readonly grace: boolean; readonly sources: readonly string[] }>>;

type Topic = keyof typeof table;

/** What is documented about a component's loss; `undefined` for kinds of which nothing is. */
export function componentFacts(component: Component, platform: Platform): ComponentFacts | undefined {
  const topic = topicOf(component, platform);
  if (topic === undefined || !Object.hasOwn(table, topic)) return undefined;
  const known = topic as Topic;
  const { grace, sources } = table[known];
  return {
    stops: `componentDoc.${known}.stops`,
    ...(grace ? { grace: `componentDoc.${known}.grace` as MessageKey } : {}),
    mitigation: `componentDoc.${known}.mitigation`,
    sources,
  };
}

function topicOf({ kind, name, id }: Component, platform: Platform): string | undefined {
  if (kind === 'service') return `service-${name.slice(0, name.indexOf('@'))}`;
  if (kind === 'database') return platform.databases.find((database) => database.id === id)?.kind;
  return kind;
}
