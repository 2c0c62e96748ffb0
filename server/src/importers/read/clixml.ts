/** `Export-Clixml` to rows: objects with the properties that PowerShell wrote, by name. */
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { classFrom } from './json.ts';
import type { Cell, Row } from './row.ts';
import { type Attributes, readXml, type Shape } from './xml.ts';

interface Draft {
  readonly key: string | undefined;
  readonly cells: Map<string, Cell>;
  readonly items: Cell[];
  className: string | undefined;
  text: string | undefined;
  isList: boolean;
}

const values = [
  'S',
  'B',
  'I16',
  'I32',
  'I64',
  'U16',
  'U32',
  'U64',
  'By',
  'SB',
  'D',
  'Db',
  'DT',
  'TS',
  'G',
  'URI',
  'Version',
];
const holders = ['Props', 'MS', 'LST', 'IE', 'QUE', 'STK', 'DCT', 'En'];

const shape: Shape = (() => {
  const object: Record<string, Shape | 'text'> = { ToString: 'text', TN: { T: 'text' }, TNRef: {}, Nil: {} };
  for (const each of values) object[each] = 'text';
  object['Obj'] = object;
  for (const each of holders) object[each] = object;
  return { Objs: object };
})();

/** Reads the outermost objects, lists of them taken apart. */
export function* readClixml(pieces: Iterable<string>): Generator<void, readonly Row[] | ImportProblem> {
  const found: Cell[] = [];
  const stack: Draft[] = [];
  const types = new Map<string, string>();
  let key: string | undefined;
  let typeId: string | undefined;
  const put = (name: string | undefined, cell: Cell): void => {
    const holder = stack.at(-1);
    if (!holder) found.push(cell);
    else if (name !== undefined) holder.cells.set(name, cell);
    else holder.items.push(cell);
  };
  const open = (element: string, attributes: Attributes): undefined => {
    key = attributes['N']?.toLowerCase();
    if (element === 'Obj')
      stack.push({ key, cells: new Map(), items: [], className: undefined, text: undefined, isList: false });
    else if (element === 'Nil') put(key, null);
    else if (element === 'TN') typeId = attributes['RefId'];
    else if (element === 'TNRef') {
      const draft = stack.at(-1);
      if (draft) draft.className = types.get(attributes['RefId'] ?? '');
    } else if (element === 'LST' || element === 'IE') {
      const draft = stack.at(-1);
      if (draft) draft.isList = true;
    }
    return undefined;
  };
  const close = (element: string, text: string): void => {
    const draft = stack.at(-1);
    if (element === 'T') {
      // The first type is the most exact one.
      if (draft && draft.className === undefined) draft.className = classFrom(text);
      if (draft?.className !== undefined && typeId !== undefined && !types.has(typeId))
        types.set(typeId, draft.className);
    } else if (element === 'ToString') {
      if (draft) draft.text = unescaped(text);
    } else if (element === 'Obj') {
      stack.pop();
      if (draft) put(draft.key, cellOf(draft));
    } else if (element === 'En') {
      const entry = draft?.cells.get('key');
      const value = draft?.cells.get('value');
      if (draft && typeof entry === 'string' && value !== undefined) draft.cells.set(entry.toLowerCase(), value);
    } else if (values.includes(element)) put(key, element === 'B' ? text.trim() === 'true' : unescaped(text));
  };
  const problem = yield* readXml(pieces, { shape, open, close });
  if (problem) return problem;
  const rows = found.flatMap((cell) => flatten(cell));
  return rows.length > 0 ? rows : { message: message('import.no-objects') };
}

function cellOf({ cells, items, className, text, isList }: Draft): Cell {
  if (isList) return items;
  if (cells.size === 0 && text !== undefined) return text;
  return { cells, className };
}

function flatten(cell: Cell): readonly Row[] {
  if (cell === null || typeof cell !== 'object') return [];
  return 'cells' in cell ? [cell] : cell.flatMap(flatten);
}

/** `_x000A_` is how PowerShell writes what XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
