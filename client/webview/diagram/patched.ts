/** Applies what the server says has changed in a list. Pure; the server's side is `features/diagram/patch.ts`. */

interface Identified {
  readonly id: string;
}

interface ListPatch<T> {
  readonly removed: readonly string[];
  readonly changes: readonly { readonly item: T; readonly before?: string | undefined }[];
}

/** The list after a patch. */
export function patched<T extends Identified>(items: readonly T[], { removed, changes }: ListPatch<T>): readonly T[] {
  const out = new Set([...removed, ...changes.map(({ item }) => item.id)]);
  const next = new Map<string | undefined, T[]>();
  // What comes before the same item has it as their end, so each is found from what follows it.
  for (const { item, before } of changes) next.set(before, [...(next.get(before) ?? []), item]);
  const made: T[] = [];
  const take = (before: string | undefined): void => {
    const found = next.get(before) ?? [];
    for (const item of found) {
      take(item.id);
      made.push(item);
    }
  };
  for (const item of items) {
    if (out.has(item.id)) continue;
    take(item.id);
    made.push(item);
  }
  take(undefined);
  return made;
}
