/** Adapters in words: what makes each direction highly available, why, and since when the adapter exists. */

import type { AdapterFacts } from '../../topology/platform.ts';
import { type Adapter, type Availability, builtInAdapter } from '../../vocabulary/adapter.ts';
import { code, documentationLink, paragraphs } from '../markdown.ts';
import { type MessageKey, message } from '../message.ts';

/** "clustered host" and the like. */
export function availabilityName(availability: Availability): string {
  return say(`adapterDoc.availability.${availability}`);
}

/** One direction of an adapter with its reason, as Markdown. */
export function adapterSummary(adapter: Adapter, direction: 'receive' | 'send'): string {
  return paragraphs(
    directionText(direction, adapter[direction]),
    reasonOf(adapter),
    documentationLink(adapter.sources[0]),
  );
}

/** Everything about an adapter, with what the file refines. `direction` puts one side first. */
export function adapterText(name: string, facts: AdapterFacts | undefined, direction: 'receive' | 'send'): string {
  const adapter = builtInAdapter(name);
  const receive = facts?.receive ?? adapter?.receive ?? 'unknown';
  const send = facts?.send ?? adapter?.send ?? 'unknown';
  const sides = [directionText('receive', receive), directionText('send', send)];
  if (direction === 'send') sides.reverse();
  const receiveHost = facts?.receiveHost ?? adapter?.receiveHost;
  const title = say('feature.hover.title', { name: adapter?.name ?? name, kind: say('feature.kind.adapter') });
  return paragraphs(
    title,
    ...sides,
    adapter ? reasonOf(adapter) : say('adapterDoc.custom'),
    [
      adapter?.orderedReceive === 'yes' ? say('feature.hover.adapter-ordered') : '',
      receiveHost === 'in-process' || receiveHost === 'isolated'
        ? say('feature.hover.adapter-receive-host', { type: receiveHost })
        : '',
      facts?.bits === '32' ? say('feature.hover.adapter-32-bit') : '',
      ...(adapter ? historyOf(adapter) : []),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    (adapter?.sources ?? []).map((source) => documentationLink(source)).join(' · '),
  );
}

function directionText(direction: 'receive' | 'send', availability: Availability): string {
  const mechanism = availabilityName(availability);
  return say(`feature.hover.adapter-${direction}`, { mechanism, how: say(`adapterDoc.how.${availability}`) });
}

function reasonOf({ name }: Adapter): string {
  return message.plain(`adapterDoc.${name}` as MessageKey);
}

function historyOf(adapter: Adapter): string[] {
  const { since, sinceFeaturePack, deprecatedSince, removedIn, replacement } = adapter;
  return [
    since === undefined
      ? ''
      : sinceFeaturePack === undefined
        ? say('feature.hover.adapter-version', { version: since })
        : say('feature.hover.adapter-feature-pack', { version: since, pack: sinceFeaturePack }),
    deprecatedSince === undefined ? '' : say('feature.hover.adapter-deprecated', { version: deprecatedSince }),
    removedIn === undefined ? '' : say('feature.hover.adapter-removed', { version: removedIn }),
    replacement === undefined ? '' : say('feature.hover.adapter-replacement', { name: code(replacement) }),
  ];
}

const say = message.text;
