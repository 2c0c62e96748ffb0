/** XML as text: elements with attributes in a fixed order. Everything is escaped here, once. */
import { drawable } from './label.ts';

/** The value of a list is its lines. */
export type Attributes = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** An element; `inside` is XML already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${[value].flat().map(String).map(escaped).join('&#10;')}"`,
    )
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text inside an element or attribute. */
export function escaped(text: string): string {
  return drawable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Where what is drawn from its own corner stands. */
export function translation({ x, y }: { readonly x: number; readonly y: number }): string {
  return `translate(${x} ${y})`;
}

/** The title of an element: what a pointer that rests on it shows. */
export function titled(text: string): string {
  return `<title>${escaped(text)}</title>`;
}

interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly weight?: 'bold' | undefined;
  readonly anchor?: 'end' | undefined;
  readonly size?: number;
}

/** A line of text; nothing where there is none. */
export function label(name: string, text: string, { x, y, fill, weight, anchor, size }: LabelPlace): string {
  if (text === '') return '';
  const attributes = { class: name, x, y, fill, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor };
  return element('text', attributes, escaped(text));
}
