/** Why rules about disaster recovery, capacity, promises and drills matter. */
export const recoveryWhyMessages = {
  'dr/no-plan.matters':
    'Clusters and second instances survive the loss of a machine. The loss of the site, a fault that is replicated, or a deletion by mistake needs a second place and a way back.',
  'dr/no-backup-job.matters':
    'BizTalk spreads one transaction over several databases. Only its own backup job marks them all at one moment, so only from its backups they can be restored to fit together.',
  'dr/other-backup-method.matters':
    'Backups that are made one database at a time hold different moments. Databases restored from them contradict each other, and BizTalk does not support it.',
  'dr/logins-missing.matters':
    'Logins live outside of the databases that are shipped. At the other site services find their databases and are not let in.',
  'dr/sql-log-shipping.matters':
    'SQL Server ships each database for itself. BizTalk log shipping restores all to one mark, which is what makes them usable together.',
  'dr/destination-shape.matters':
    'Restored databases are found by a map from old instances to new ones. One for all or one for each works; anything between leaves databases without a place.',
  'dr/source-unmapped.matters':
    'One instance that is not shipped is missing at the other site, and without it the rest cannot be brought to one mark.',
  'dr/drive-mismatch.matters':
    'The restore puts files at the paths that they come from. Where a path does not exist, the restore stops, in the middle of the disaster.',
  'dr/instance-name-mismatch.matters':
    'Default paths contain the name of the instance. With equal names files land where the restore expects them.',
  'dr/sql-version-mismatch.matters':
    'Logs of one version are not restored on an older one, and on a newer one there is no way back.',
  'dr/destination-same-site.matters': 'A copy that stands beside the original is lost together with it.',
  'dr/no-biztalk-servers.matters':
    'Restored databases need servers to run them. To install and join those after the event takes longer than any objective allows.',
  'dr/hosts-not-mirrored.matters':
    'At the other site a host without an instance does not run. What it receives, processes and sends is missing there.',
  'dr/instance-active.matters':
    'Instances at the standby site belong to the same group. If they run, they process production messages there, over the wire between the sites.',
  'dr/second-master-secret.matters':
    'The servers at the other site belong to the same SSO system, which has one master secret server. In the event one of them is promoted and the secret restored.',
  'dr/no-master-secret-plan.matters':
    'The restored databases hold what the master secret has encrypted. Without the secret at the other site nothing there can be read.',
  'dr/backup-path-local.matters':
    'The other site fetches backups from their path. From a local one somebody has to copy each file by hand.',
  'dr/backup-share-single.matters':
    'While the share is down no backup is written, and what can be lost grows by the minute.',
  'dr/backup-same-disk.matters': 'The fault that takes the databases takes their backups as well.',
  'dr/backup-primary-site-only.matters':
    'A fire or a theft at the site takes data and backups together. One copy elsewhere is what is left.',
  'dr/blob-version.matters':
    'Older versions cannot write backups to blob storage: the job fails, and there is no backup.',
  'dr/bam-not-backed-up.matters':
    'The backup job leaves these databases out. After a restore the history of the business activities is gone.',
  'dr/custom-db.matters':
    'A database outside of the job is restored to another moment than the others. What BizTalk and the application know of each other then differs.',
  'dr/ag-is-not-backup.matters':
    'Replicas copy everything, also what was deleted or damaged by mistake. Only a backup leads back to the moment before.',
  'dr/cluster-is-not-dr.matters':
    'A cluster moves work to another machine of the same place. If the place is gone, so are all of its nodes.',
  'dr/rpo-too-small.matters':
    'Everything since the last log backup is lost when the site is. The interval between them is the smallest loss that can be promised.',
  'dr/rto-manual.matters':
    'Restoring to a mark, changing server names and starting hosts are steps that people do. Only a rehearsal tells how long they take.',
  'dr/capacity.matters': 'After the event the smaller site has the whole load, and what has piled up besides.',
  'dr/untested.matters':
    'A procedure that nobody has tried fails at its first step that has changed. A rehearsal finds it while there is time.',
  'dr/standard-join.matters':
    'Servers of these editions cannot join an existing group. At the other site the group has to be built anew.',

  'capacity/loss-of-server.matters':
    'Redundancy helps only if those that are left can carry the load. Above a hundred percent the failure of one server becomes the failure of all.',
  'capacity/scale-out.matters':
    'BizTalk servers are busy and SQL Server is not: another BizTalk server adds throughput, and redundancy besides.',
  'capacity/hosts-32bit-memory.matters':
    'Beyond this limit a 32-bit process throttles or runs out of memory, and its host restarts under load.',
  'capacity/messagebox-bottleneck.matters':
    'The master routes for all MessageBoxes. On the weakest machine it holds up those that were added to make the group faster.',

  'requirement/not-met.matters':
    'The file promises to survive this, and one of the failures it names stops something all the same. The counter-example says which.',
  'requirement/cannot-tell.matters':
    'The answer rests on something that the file does not state. A promise that cannot be checked is none.',
  'drill/worse-than-predicted.matters':
    'Reality stopped more than the file explains. Something that the group depends on is missing in it, so its other answers may be too good as well.',
  'drill/over-objective.matters':
    'What was measured is longer than what is promised. The next failure will take as long.',
  'drill/old.matters': 'Servers, accounts and people have changed since. What was shown then may not hold any more.',
  'consistency/twins-differ.matters':
    'Machines that stand in for each other should be alike. The difference shows after a failover: a missing fix, or half the memory.',
} as const;
