/** What is computed when it is first read, and kept. It knows nothing of what that is. */

/**
 * Makes objects that have the properties of `base`, and others that are computed from the object when they are first read.
 * All objects of one kind share their getters: V8 stores a getter of a single object with its hidden class, and all that it
 * closes over then stays in memory until the next full collection.
 */
export function lazily<Base extends object, Late extends object>(
  makers: {
    readonly [Key in keyof Late]: (object: Base & Readonly<Late>) => Late[Key];
  },
): (base: Base) => Base & Readonly<Late> {
  class Lazy {
    readonly #computed: Record<string, unknown> = {};

    constructor(base: Base) {
      Object.assign(this, base);
    }

    static {
      for (const [key, make] of Object.entries<(object: Base & Late) => unknown>(makers)) {
        const get = function (this: Base & Late & Lazy): unknown {
          if (!(key in this.#computed)) this.#computed[key] = make(this);
          return this.#computed[key];
        };
        Object.defineProperty(Lazy.prototype, key, { get, enumerable: true });
      }
    }
  }
  return (base) => new Lazy(base) as object as Base & Late;
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
