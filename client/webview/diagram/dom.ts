/** Elements of the page. Texts are set as texts, never as HTML. */

type Child = Node | string;

/** An element with attributes and children; attributes that are `undefined` or `false` are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children);
  return made;
}

export function button(
  text: string,
  press: () => void,
  attributes: Parameters<typeof element>[1] = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', press);
  return made;
}

/** A box to tick, with its label. */
export function tick(text: string, isTicked: boolean, change: (isTicked: boolean) => void): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', checked: isTicked });
  box.addEventListener('change', () => change(box.checked));
  return element('label', { class: 'tick' }, box, text);
}

/**
 * Puts other children in. What has the focus keeps it: it goes to what says the same, else to what is at the same place. While
 * the user is elsewhere, in the editor, nothing takes the focus from there.
 */
export function refill(container: HTMLElement, ...children: readonly Child[]): void {
  const stops = (): readonly HTMLElement[] => [...container.querySelectorAll<HTMLElement>('button, input')];
  const before = stops();
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? before.indexOf(focused) : -1;
  container.replaceChildren(...children);
  if (at === -1 || !document.hasFocus()) return;
  const after = stops();
  const same = after.find((each) => saidBy(each) === saidBy(before[at]));
  (same ?? after[Math.min(at, after.length - 1)])?.focus();
}

function saidBy(stop: HTMLElement | undefined): string | null | undefined {
  return (stop?.closest('label') ?? stop)?.textContent;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
