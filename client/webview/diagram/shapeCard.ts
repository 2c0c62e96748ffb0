/** What is said of the selected shape, and what can be done with it. */
import type { DetailsMessage, PageShape } from '../../src/diagram/messages.ts';
import type { PageTexts } from '../../src/diagram/pageTexts.ts';
import { button, element } from './dom.ts';

export interface CardEvents {
  readonly fail: (ids: readonly string[]) => void;
  readonly show: (id: string) => void;
  readonly fix: (id: string) => void;
  readonly expand: (id: string, isExpanded: boolean) => void;
  readonly close: () => void;
}

/** `details` are those of the shape, once they are there. */
export function shapeCard(
  texts: PageTexts,
  shape: PageShape,
  details: DetailsMessage | undefined,
  failed: readonly string[],
  events: CardEvents,
): HTMLElement {
  const { id, name, text } = shape;
  const isFailed = shape.fails.length > 0 && shape.fails.every((each) => failed.includes(each));
  const actions = element('div', { class: 'actions' });
  if (isFailed)
    actions.append(button(texts.mend, () => events.fail(failed.filter((each) => !shape.fails.includes(each)))));
  else if (shape.fails.length > 0)
    actions.append(
      button(failed.length === 0 ? texts.fail : texts.failMore, () =>
        events.fail([...new Set([...failed, ...shape.fails])]),
      ),
    );
  if (details) actions.append(button(texts.show, () => events.show(id)));
  if (details?.isFixable) actions.append(button(texts.fix, () => events.fix(id)));
  const { expands } = shape;
  if (expands !== undefined) actions.append(button(texts.expand, () => events.expand(expands, true)));
  if (shape.isExpanded) actions.append(button(texts.collapse, () => events.expand(id, false)));
  const card = element(
    'section',
    { class: 'card', 'aria-label': name, 'data-state': shape.state },
    element(
      'header',
      {},
      element('h2', {}, name),
      button('×', events.close, { class: 'close', 'aria-label': texts.close }),
    ),
    element('p', { class: 'said' }, text),
    actions,
  );
  for (const { heading, lines } of details?.sections ?? [])
    card.append(element('h3', {}, heading), ...lines.map((line) => element('p', {}, line)));
  if (details && details.findings.length > 0)
    card.append(
      element('h3', {}, texts.findings),
      element(
        'ul',
        { class: 'findings' },
        ...details.findings.map((each) => element('li', { class: each.severity }, each.text)),
      ),
    );
  return card;
}
