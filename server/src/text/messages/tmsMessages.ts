/** What the rules of the family `tms` say. */
export const tmsMessages = {
  'tms/not-active-passive.title': 'BizTalk TMS not active-passive',
  'tms/not-active-passive': 'BizTalk TMS: one active server, a passive one for failover.',

  'fix.tms-mode': 'Run BizTalk TMS active/passive',
  'fix.tms-server': 'Add {servers} to BizTalk TMS',
  'fix.tms-sso': 'Add the Enterprise SSO service to "{server}", where BizTalk TMS runs',
} as const;
