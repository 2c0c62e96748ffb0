/** What the rules of the family `lb` say. */
export const lbMessages = {
  'lb/single-member.title': 'Load balancer with one member',
  'lb/single-member': '"{lb}" balances one server only.',
  'lb/single-member.none': '"{lb}" balances no server.',

  'lb/member-without-instance.title': 'Member without the balanced host',
  'lb/member-without-instance': '"{server}" takes traffic for {hosts} without an instance.',

  'lb/instance-not-member.title': 'Instance outside the load balancer',
  'lb/instance-not-member': '"{server}" runs "{host}" but gets no traffic from "{lb}".',

  'lb/single-device.title': 'Single balancer device',
  'lb/single-device': '"{lb}" itself is a single point of failure.',

  'lb/needless.title': 'Load balancer without effect',
  'lb/needless': 'Polling adapters take no inbound connections: "{lb}" has no effect.',
  'lb/needless.some': 'Polling adapters take no inbound connections: "{lb}" has no effect for {hosts}.',

  'lb/bam-portal.title': 'BAM portal not balanced',
  'lb/bam-portal': 'The BAM portal runs on "{server}" only.',
  'lb/bam-portal.unbalanced': 'The BAM portal runs on {servers} without a load balancer.',

  'fix.add-members': 'Add {servers} to "{lb}"',
  'fix.add-instances-of': 'Add an instance of {hosts} on "{server}"',
  'fix.remove-member': 'Remove "{server}" from "{lb}"',
  'fix.remove-targets': 'Remove {hosts} from "{lb}"',
  'fix.balance-portal': 'Run the BAM portal on {servers} behind "{lb}"',
} as const;
