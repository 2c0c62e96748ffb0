/** What the rules of the family `host` say. */
export const hostMessages = {
  'host.unknown-content': 'its content',
  'host.stops': 'stops',
  'host.stop': 'stop',

  'host/no-instance.title': 'Host has no instance',
  'host/no-instance': 'Host "{host}" has no instance: {items} will not run.',
  'host/no-instance.inactive': 'Host "{host}" has no active instance: {items} will not run.',
  'host/no-instance.not-stated': 'The instances of "{host}" are not stated.',
  'fix.host.add-instances': 'Add host instances: "{host}" on {servers}',
  'fix.host.add-instance': 'Add a host instance: "{host}" on {server}',
  'fix.host.start-instances': 'Start the instances of "{host}" on {servers}',

  'host/single-instance.title': 'Host runs on one server only',
  'host/single-instance': 'Host "{host}" runs only on "{server}": if that server fails, {items} {stop}.',
  'host/single-instance.balancer':
    'Host "{host}" runs only on "{server}": if that server fails, {items} {stop}. It needs a second instance and a load balancer.',
  'host/single-instance.edition':
    'Host "{host}" runs only on "{server}": if that server fails, {items} {stop}. A second BizTalk server needs the Enterprise edition.',

  'host/single-biztalk-server.title': 'Only one BizTalk server',
  'host/single-biztalk-server': 'The group has one BizTalk server ("{server}"): its failure stops all processing.',
  'fix.host.add-biztalk-server': 'Add a second BizTalk server {server} with the same host instances',
  'fix.host.add-biztalk-server.edition':
    'Change the edition to enterprise and add a second BizTalk server {server} with the same host instances',

  'host/instance-disabled.title': 'Disabled instance gives no redundancy',
  'host/instance-disabled': 'The instance of "{host}" on "{server}" is disabled and gives no redundancy.',
  'host/instance-disabled.stopped': 'The instance of "{host}" on "{server}" is stopped and gives no redundancy.',
  'fix.host.enable-instance': 'Start the instance of "{host}" on {server}',
  'fix.host.remove-instance': 'Remove the instance of "{host}" on {server}',

  'host/isolated-content.title': 'Isolated host with content it cannot hold',
  'host/isolated-content.orchestrations': 'Isolated host "{host}" cannot contain orchestrations.',
  'host/isolated-content.send': 'Isolated host "{host}" cannot run send handlers.',
  'host/isolated-content.tracking': 'Isolated host "{host}" cannot host tracking.',
  'host/isolated-content.default': 'Isolated host "{host}" cannot be the default host.',
  'fix.host.move-content': 'Move {items} to the host "{host}"',
  'fix.host.move-tracking': 'Let the host "{host}" do the tracking',
  'fix.host.move-default': 'Make "{host}" the default host instead',

  'host/wrong-type-for-adapter.title': 'Receive handler in the wrong host type',
  'host/wrong-type-for-adapter.isolated':
    '{adapters} receive handlers run only in isolated hosts; "{host}" is in-process.',
  'host/wrong-type-for-adapter.in-process':
    '{adapters} receive handlers run only in in-process hosts; "{host}" is isolated.',
  'fix.host.move-content.new-host': 'Move {items} to the new host "{host}"',

  'host/no-default.title': 'Not exactly one default host',
  'host/no-default': 'Exactly one in-process host is the default host; {n} are marked.',
  'fix.host.mark-default': 'Make "{host}" the default host',
  'fix.host.only-default': 'Keep "{host}" as the only default host',

  'host/mixed-functions.title': 'Host mixes receiving, processing, sending',
  'host/mixed-functions': 'Host "{host}" mixes {functions}; separate hosts can be stopped, scaled and secured alone.',
  'host/mixed-functions.receive-process': 'receiving and processing',
  'host/mixed-functions.process-send': 'processing and sending',
  'host/mixed-functions.all': 'receiving, processing and sending',
  'fix.host.split-host': 'Split "{host}": {hosts} on the same servers',

  'host/too-many-instances.title': 'Too many host instances on a server',
  'host/too-many-instances':
    '"{server}" runs {n} host instances; above 26 Windows needs extra settings, and each adds load on the MessageBox.',

  'host/isolated-app-pool.title': 'Several isolated adapters in one application pool',
  'host/isolated-app-pool': 'An isolated host process runs one adapter: give {adapters} an application pool each.',
  'host/isolated-app-pool.not-stated':
    'An isolated host process runs one adapter; which application pools {adapters} have is not stated.',
  'fix.host.add-app-pools': 'Add application pools: {pools} on {server}',

  'host/name-too-long.title': 'Host name too long',
  'host/name-too-long': 'A host name has at most 80 characters; "{host}" has {n}.',
  'fix.host.shorten-host': 'Shorten the name to "{host}"',

  'host/receive-fault-tolerance-off.title': 'Receive-location fault tolerance is off',
  'host/receive-fault-tolerance-off':
    'Receive-location fault tolerance is off: an error in one instance disables the location on all.',
  'host/receive-fault-tolerance-off.not-stated':
    'Whether receive-location fault tolerance is on is not stated: without it an error in one instance disables the location on all.',
  'fix.host.fault-tolerance-on': 'Turn receive-location fault tolerance on',

  'host/receive-fault-tolerance-version.title': 'Fault tolerance setting before 2020',
  'host/receive-fault-tolerance-version': 'Receive-location fault tolerance exists only from BizTalk Server 2020.',
  'fix.host.remove-fault-tolerance': 'Remove the setting',

  'host/shared-failure-domain.title': 'All instances in one failure domain',
  'host/shared-failure-domain.hypervisor': 'All instances of "{host}" run on hypervisor "{domain}".',
  'host/shared-failure-domain.rack': 'All instances of "{host}" run in rack "{domain}".',
  'host/shared-failure-domain.availabilityZone': 'All instances of "{host}" run in availability zone "{domain}".',
  'fix.host.move-instance-apart': 'Move the instance of "{host}" on {from} to {to}',
} as const;
