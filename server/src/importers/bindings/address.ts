/**
 * Addresses of ports and locations without what may be a secret: users, passwords, queries, keys. What cannot be told apart
 * from one is left out altogether.
 */
import { trimmedEnd } from '../../text/trimmedEnd.ts';
import { textFrom } from '../read/names.ts';

/** Nothing that could be the value of a parameter is shown, whatever its name. */
const parameter = /=|%3d/i;

/** How MSMQ writes the name of a queue. */
const queue = /^FORMATNAME:DIRECT=(?:OS|TCP|HTTPS?):/i;

/** Where a transport leads: a folder for files, an address for the rest. */
export interface Target {
  readonly path?: string;
  readonly address?: string;
}

/** What may be shown of the raw address of an adapter. */
export function targetFrom(raw: string | undefined, adapter: string | undefined): Target {
  const text = textFrom(raw);
  if (text === undefined) return {};
  if (isFolder(text) || (adapter === 'FILE' && !text.includes('://'))) {
    const path = folderFrom(text);
    return path === undefined || isTelling(path) ? {} : { path };
  }
  const address = withoutUser(text);
  return address === undefined || isTelling(address) ? {} : { address };
}

/** A drive letter or a UNC path. */
function isFolder(text: string): boolean {
  return /^(?:[a-z]:[\\/]|\\\\)/i.test(text);
}

/** The folder without the mask or macro of the file name behind it. */
function folderFrom(text: string): string | undefined {
  const plain = text.split(/[?;|<>"]/, 1)[0] ?? '';
  const cut = Math.max(plain.lastIndexOf('\\'), plain.lastIndexOf('/'));
  // Without a separator it is the name of a file, or stands for a path as a whole.
  if (cut < 0) return /[$%{]/.test(plain) ? plain : undefined;
  const folder = plain.slice(0, cut);
  return /^[a-z]:$/i.test(folder) ? `${folder}\\` : trimmedEnd(folder, '\\/') || undefined;
}

function isTelling(text: string): boolean {
  return parameter.test(text.replace(queue, '')) || text.includes('@');
}

/** The address up to its query or parameters, without the user before an `@`. */
function withoutUser(text: string): string | undefined {
  const end = text.search(/[?#;,<>"|]/);
  const kept = end < 0 ? text : text.slice(0, end);
  const rest = end < 0 ? '' : text.slice(end);
  const scheme = /^[a-z][\w+.-]{0,30}:\/\//i.exec(kept)?.[0] ?? '';
  const body = kept.slice(scheme.length);
  const address = scheme + body.slice(body.lastIndexOf('@') + 1);
  const host = address.slice(scheme.length).split(/[\\/]/, 1)[0] ?? '';
  if (scheme !== '' && !isHost(host)) return undefined;
  // Parameters without a scheme are a connection string: any part of it can be telling.
  if (scheme === '' && rest.startsWith(';')) return undefined;
  // What looks like a host may be the user, its password cut off by a character that ends addresses.
  if (rest.includes('@') && scheme !== '' && !body.includes('@') && !/[\\/]/.test(body)) return undefined;
  return address.slice(scheme.length) === '' ? undefined : address;
}

/** Nothing, a name or address with or without a port; placeholders count as both. */
function isHost(host: string): boolean {
  return host.length < 400 && /^(?:[^:\s]*|\[[\da-f:.]+\])(?::(?:\d{1,5}|[$%{@(][^:]*))?$/i.test(host);
}
