/** What cannot work and an answer takes as mended, for people and for programs. */
import type { Impossible } from '../failure/asIfMended.ts';
import type { AsIfMended } from '../rules/rule.ts';
import { render } from '../text/message.ts';

/** A line for each; none where the answer rests on none. */
export function mendedLines(impossible: readonly Impossible[], nameOf = (entity: string): string => entity): string[] {
  return impossible.map(({ entity, said }) => `  ${nameOf(entity)}: ${render(said)}`);
}

/** The key is there only where there is something. */
export function mendedJson(impossible: readonly Impossible[]): { readonly asIfMended?: readonly AsIfMended[] } {
  return impossible.length === 0 ? {} : { asIfMended: impossible.map(({ rule, entity }) => ({ rule, entity })) };
}
