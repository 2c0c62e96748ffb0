/** One name for each server: a DNS suffix is cut where only one server can be meant. */

/** What every name of a server becomes. Names are compared without case. */
export function serverNames(names: Iterable<string>): (name: string) => string {
  const bySimple = new Map<string, Map<string, string>>();
  for (const name of names) {
    const simple = simpleOf(name).toLowerCase();
    const own = bySimple.get(simple) ?? new Map<string, string>();
    bySimple.set(simple, own);
    if (!own.has(name.toLowerCase())) own.set(name.toLowerCase(), name);
  }
  return (name) => {
    const simple = simpleOf(name);
    const own = bySimple.get(simple.toLowerCase());
    if (!own) return name;
    const full = [...own.keys()].filter((each) => each.includes('.'));
    if (full.length > 1) return own.get(name.toLowerCase()) ?? name;
    return own.get(simple.toLowerCase()) ?? simple;
  };
}

/** The first part of a DNS name; an IP address is none. */
function simpleOf(name: string): string {
  return /^[\d.:]+$/.test(name) ? name : (name.split('.', 1)[0] ?? name);
}
