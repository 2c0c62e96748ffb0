/** The phases in which needs are asked. */
export type Phase = 'run' | 'start' | 'change' | 'delayed';
export const phases: readonly Phase[] = ['run', 'start', 'change', 'delayed'];

/** A phase is evaluated with the needs of `run` and with its own. */
export function inPhase({ phase }: { readonly phase: Phase }, asks: Phase, need: () => boolean): boolean {
  return phase !== asks || need();
}
