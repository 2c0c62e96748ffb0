/** What the rules of the family `tms` say. */
export const tmsMessages = {
  'tms/not-active-passive.title': 'BizTalk TMS not active-passive',
  'tms/not-active-passive': 'BizTalk TMS: one active server, a passive one for failover. {servers} are all active.',
  'tms/not-active-passive.single':
    'BizTalk TMS: one active server, a passive one for failover. It is on "{server}" only.',
  'tms/not-active-passive.none':
    'BizTalk TMS: one active server, a passive one for failover. It is on none, so the Office 365 adapters get no tokens.',
  'tms/not-active-passive.no-sso':
    'BizTalk TMS needs the Enterprise SSO service on its own server, and "{server}" has none.',

  'fix.tms-mode': 'Run BizTalk TMS active/passive',
  'fix.tms-server': 'Add {servers} to BizTalk TMS',
  'fix.tms-sso': 'Add the Enterprise SSO service to "{server}", where BizTalk TMS runs',
} as const;
