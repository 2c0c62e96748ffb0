/** What is computed when it is first read, and kept. It knows nothing of what that is. */

/** `base` with properties that are computed when they are first read. */
export function lazily<Base extends object, Late extends object>(
  base: Base,
  makers: { readonly [Key in keyof Late]: () => Late[Key] },
): Base & Readonly<Late> {
  for (const [key, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(base, key, { get: lazy(make), enumerable: true, configurable: true });
  return base as Base & Late;
}

/** Computes once, then drops what it was computed from, so that nothing holds what was there before. */
export function lazy<T>(compute: () => T): () => T {
  let pending: (() => T) | undefined = compute;
  let value: T | undefined;
  return () => {
    if (pending) {
      value = pending();
      pending = undefined;
    }
    return value as T;
  };
}
