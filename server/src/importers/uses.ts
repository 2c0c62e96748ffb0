/** Who uses an adapter, as a tree states it: ports and locations of applications, and the handlers of hosts. */
import { type Branch, childrenAt, textAt } from './inventory.ts';

export interface Use {
  readonly direction: 'receive' | 'send';
  readonly host: string | undefined;
  readonly adapter: string | undefined;
}

/** What locations, ports and their backups use. */
export function* usesOfApplications(root: Branch): Generator<Use> {
  for (const application of childrenAt(root, ['applications'])) {
    for (const location of childrenAt(application, ['receiveLocations'])) yield useOf('receive', location);
    for (const port of childrenAt(application, ['sendPorts'])) {
      yield useOf('send', port);
      const backup = port.children.get('backup');
      if (backup) yield useOf('send', backup);
    }
  }
}

function useOf(direction: Use['direction'], holder: Branch): Use {
  return { direction, host: textAt(holder, ['host']), adapter: textAt(holder, ['adapter']) };
}

/** The handlers that hosts list. */
export function* handlersOf(root: Branch): Generator<Use> {
  for (const host of childrenAt(root, ['hosts']))
    for (const direction of ['receive', 'send'] as const)
      for (const { name } of childrenAt(host, [direction])) yield { direction, host: host.name, adapter: name };
}
