/** What stops work, alone or two together: a press lets it fail. */
import type { ExtensionMessage } from '../../src/diagram/messages.ts';
import type { PageTexts } from '../../src/diagram/pageTexts.ts';
import { button, element } from './dom.ts';

export type FoundWeakPoints = Extract<ExtensionMessage, { readonly type: 'weakPoints' }>;

export function weakPointsCard(
  texts: PageTexts,
  { of, found }: FoundWeakPoints,
  fail: (ids: readonly string[]) => void,
  close: () => void,
): HTMLElement {
  const none = of === 'pairs' ? texts.noPairs : texts.noSinglePoints;
  const content =
    found === undefined || found.length === 0
      ? [element('p', {}, found === undefined ? texts.looking : none)]
      : found.map(({ name, ids }) => button(name, () => fail(ids), { class: 'weak-point' }));
  const head = element(
    'header',
    {},
    element('h2', {}, texts[of]),
    button('×', close, { class: 'close', 'aria-label': texts.close }),
  );
  return element('section', { class: 'card', 'aria-label': texts[of] }, head, ...content);
}
