/** Titles of fixes that several rules offer. Imperatives. */
export const fixMessages = {
  'fix.replace-nearest': 'Replace by "{name}"',
  'fix.quote': 'Write {text} in quotes',
  'fix.add-entry': 'Add the missing entry: {kind} "{name}"',
  'fix.add-second-instance': 'Add a second host instance: "{host}" on {server}',
  'fix.add-second-instance.balanced':
    'Add a second host instance: "{host}" on {server}, and put a load balancer in front',
  'fix.add-second-instance.new': 'Add a second host instance: "{host}" on the new server {server}',
  'fix.add-second-instance.new-balanced':
    'Add a second host instance: "{host}" on the new server {server}, and put a load balancer in front',
  'fix.cluster-host': 'Cluster the host "{host}" in the group {group}',
  'fix.cluster-host.new-group': 'Cluster the host "{host}" in the new group {group}',
  'fix.cluster-host.new-cluster': 'Cluster the host "{host}" in the new cluster {cluster} ({nodes})',
} as const;
