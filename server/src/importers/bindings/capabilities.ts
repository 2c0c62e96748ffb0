/**
 * The constraint bits of an adapter.
 * Source: techref/msbts-adaptersetting-constraints-property-wmi
 */
const receives = 1;
const receivesInProcess = 8;

/** Where receive handlers of an adapter with these bits are; `undefined` where the bits are not stated. */
export function receiveHostOf(capabilities: number | undefined): 'in-process' | 'isolated' | 'none' | undefined {
  if (capabilities === undefined) return undefined;
  if ((capabilities & receives) === 0) return 'none';
  return (capabilities & receivesInProcess) === 0 ? 'isolated' : 'in-process';
}

/** The bits as a file writes them; a placeholder is none. */
export function capabilitiesFrom(raw: string | undefined): number | undefined {
  return raw !== undefined && /^\s*\d{1,9}\s*$/.test(raw) ? Number(raw) : undefined;
}
