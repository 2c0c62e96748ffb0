/** What the rules of the family `tracking` say. */
export const trackingMessages = {
  'tracking/no-host.title': 'No tracking host',
  'tracking/no-host': 'No host moves tracking data: the MessageBox will bloat.',
  'tracking/no-host.unknown':
    'No host is said to move tracking data: without one the MessageBox will bloat. Which one does is not stated.',
  'tracking/single-instance.title': 'Tracking on one server only',
  'tracking/single-instance': 'Tracking runs on "{server}" only.',
  'tracking/n-plus-one.title': 'Fewer than N+1 tracking instances',
  'tracking/n-plus-one': '{have} tracking host instances for {boxes} MessageBoxes: {needed} are recommended.',
  'tracking/surplus.title': 'More than N+1 tracking instances',
  'tracking/surplus': 'Beyond {needed} there is no benefit.',
  'tracking/not-dedicated.title': 'Tracking host not dedicated',
  'tracking/not-dedicated': 'Tracking slows "{host}" and stops with it: dedicate a host.',
  'tracking/several-hosts.title': 'Tracking on several hosts',
  'tracking/several-hosts': 'Disable tracking on the working hosts.',

  'fix.add-tracking-host': 'Add a tracking host: "{host}" on {servers}',
  'fix.let-track': 'Let "{host}" move tracking data',
  'fix.another-tracking-instance': 'Add a host instance: "{host}" on {server}',
  'fix.add-instances': 'Add instances of "{host}" on {servers}',
  'fix.remove-surplus': 'Remove the instances of "{host}" on {servers}',
  'fix.move-tracking': 'Move tracking from "{host}" to the host "{dedicated}"',
} as const;
