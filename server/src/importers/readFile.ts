/**
 * One file to an inventory: finds out from its content what it is, never from its name, and has the right importer read it.
 */

import type { Message } from '../text/message.ts';
import { readBindings } from './bindings/bindings.ts';
import { type EnvironmentSettings, readExportedSettings, readSettingsSheet } from './btdf/environmentSettings.ts';
import { sectionsOf, stateClusters } from './cluster/cluster.ts';
import { collectorFormat, readCollector, wmiSections } from './collector/collector.ts';
import { readConfiguration } from './configuration/configuration.ts';
import { isHostList, readHostList } from './hosts/hostList.ts';
import { message } from './importMessages.ts';
import type { ImportInput, ImportKind, ImportProblem } from './importResult.ts';
import { type Inventory, newInventory } from './inventory.ts';
import { readClixml } from './read/clixml.ts';
import { readTable } from './read/csv.ts';
import { decode, encodingOf, headOf } from './read/decode.ts';
import { readJson } from './read/json.ts';
import { nameFrom } from './read/names.ts';
import { isRow, type Row, rowsOf, text } from './read/row.ts';
import {
  type ClusterClass,
  classOf,
  isCluster,
  isSql,
  isWmi,
  type RowClass,
  type Sorted,
  type SqlClass,
  sortRows,
  type WmiClass,
} from './read/rowClass.ts';
import { atAmpersand, readXml, rootOf } from './read/xml.ts';
import { readSettings } from './settings/settings.ts';
import { stateSqlInventory } from './sql/dbatools.ts';
import { stateWmi } from './wmi/wmi.ts';

/** What the first look at a file tells. */
export interface Recognised {
  readonly input: ImportInput;
  readonly encoding: string;
  readonly form: 'xml' | 'json' | 'table';
  /** The root element. */
  readonly root: string | undefined;
}

/** In bytes; larger files are refused. */
export const maxFileSize = 200 * 1024 * 1024;
/** What has to be read as a whole is bounded more tightly: no dump comes near it. */
const largestWhole = 32 * 1024 * 1024;

export function recognise(input: ImportInput): Recognised | ImportProblem {
  const { bytes } = input;
  if (bytes.length > maxFileSize) return { message: tooLarge(bytes.length) };
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { message: message('import.binary') };
  const head = headOf(bytes, encoding)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head === '') return { message: message('import.empty') };
  const form = /^<(?:[?!]|[\p{L}_])/u.test(head) ? 'xml' : /^[{[]/.test(head) ? 'json' : 'table';
  if (form !== 'xml' && bytes.length > largestWhole) return { message: tooLarge(bytes.length, largestWhole) };
  return { input, encoding, form, root: form === 'xml' ? rootOf(head) : undefined };
}

/** Why a file of so many bytes is refused. */
export function tooLarge(size: number, limit = maxFileSize): Message {
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
  return message('import.too-large', { size: megabytes(size), limit: megabytes(limit) });
}

/** Whether a file holds values for the placeholders of others, and has to be read before them. */
export function isEnvironment({ root }: Recognised): boolean {
  return root === 'settings' || root === 'Workbook';
}

export function readEnvironment(
  { input, encoding, root }: Recognised,
  environment: string | undefined,
): Generator<void, EnvironmentSettings | ImportProblem> {
  const pieces = decode(input.bytes, encoding);
  return root === 'settings' ? readExportedSettings(pieces) : readSettingsSheet(pieces, environment);
}

/** Reads any other file. */
export function* readFile(
  file: Recognised,
  values: ReadonlyMap<string, string> | undefined,
): Generator<void, Inventory | ImportProblem> {
  const read = yield* readAs(file, values);
  const { bytes } = file.input;
  if (!('message' in read) || file.form !== 'xml' || bytes.length > largestWhole) return read;
  return atAmpersand(read, [...decode(bytes, file.encoding)].join(''));
}

function* readAs(
  { input, encoding, form, root }: Recognised,
  values: ReadonlyMap<string, string> | undefined,
): Generator<void, Inventory | ImportProblem> {
  const { path } = input;
  const pieces = decode(input.bytes, encoding);
  if (form === 'json') return yield* readDocument(path, [...pieces].join(''));
  if (form === 'table') return readColumns(path, [...pieces].join(''));
  switch (root) {
    case 'BindingInfo':
      return yield* readBindings(path, pieces, values);
    case 'Settings':
      return yield* readSettings(path, pieces);
    case 'Configuration':
      return yield* readConfiguration(path, pieces);
    case 'Objs': {
      const rows = yield* readClixml(pieces);
      return 'message' in rows ? rows : (fromRows(path, rows) ?? unknownObjects);
    }
    default:
      return yield* refuseXml(pieces, root);
  }
}

/** A file of another kind, or one that is not well-formed before its kind can be told. */
function* refuseXml(pieces: Iterable<string>, root: string | undefined): Generator<void, ImportProblem> {
  const problem = yield* readXml(pieces, { shape: {}, other: () => 'skip' });
  if (problem) return problem;
  return { message: message('import.wrong-root', { root: nameFrom(root)?.slice(0, 60) ?? '' }), line: 1, column: 1 };
}

function* readDocument(path: string, whole: string): Generator<void, Inventory | ImportProblem> {
  const read = readJson(whole.replace(/^\uFEFF/, ''));
  yield;
  if ('problem' in read) return read.problem;
  const { cell } = read;
  if (isRow(cell)) {
    const format = text(cell, 'Format');
    if (format === collectorFormat) return readCollector(path, cell);
    if (format === 'bizha-wmi') {
      const inventory = newInventory(path, 'wmi');
      stateWmi(inventory, wmiSections(cell));
      return inventory;
    }
    const isSqlInventory = outerRows(cell).some((row) => isSql(classOf(row) ?? 'hosts'));
    const clusters = classOf(cell) === undefined && !isSqlInventory ? sectionsOf(cell) : undefined;
    if (clusters) {
      const inventory = newInventory(path, 'cluster');
      stateClusters(inventory, clusters, text(cell, 'Name', 'ClusterName'));
      return inventory;
    }
  }
  return fromRows(path, outerRows(cell)) ?? unknownObjects;
}

/** The objects of a document: a list, or lists under names of their own. */
function outerRows(cell: Parameters<typeof rowsOf>[0]): readonly Row[] {
  const direct = rowsOf(cell);
  const [only] = direct;
  if (direct.length !== 1 || only === undefined || classOf(only) !== undefined) return direct;
  return [...only.cells.values()].flatMap((each) => rowsOf(each));
}

function readColumns(path: string, whole: string): Inventory | ImportProblem {
  const table = readTable(whole);
  if ('problem' in table) {
    // A text without a head, such as a script, is of another kind and not a broken table.
    const [head = ''] = whole.replace(/^\uFEFF/, '').split(/[\r\n]/, 1);
    return /^#TYPE|^"?\w[\w .]*"?(?:[\t,;]"?\w[\w .]*"?)+$/.test(head) ? table.problem : unknownTable;
  }
  if (isHostList(table)) return readHostList(path, table);
  return fromRows(path, table.rows) ?? unknownTable;
}

function fromRows(path: string, rows: readonly Row[]): Inventory | undefined {
  const sorted = sortRows(rows);
  const [first] = sorted?.keys() ?? [];
  if (sorted === undefined || first === undefined) return undefined;
  const kind: ImportKind = isWmi(first) ? 'wmi' : isCluster(first) ? 'cluster' : 'sql';
  const inventory = newInventory(path, kind);
  const of = <Class extends RowClass>(test: (each: RowClass) => boolean): Sorted<Class> =>
    new Map([...sorted].filter(([each]) => test(each))) as unknown as Sorted<Class>;
  const [wmi, sql, clusters] = [of<WmiClass>(isWmi), of<SqlClass>(isSql), of<ClusterClass>(isCluster)];
  if (wmi.size > 0) stateWmi(inventory, wmi);
  if (sql.size > 0) stateSqlInventory(inventory, sql);
  if (clusters.size > 0) stateClusters(inventory, clusters);
  return inventory;
}

const unknownObjects: ImportProblem = { message: message('import.unknown-objects'), line: 1, column: 1 };
const unknownTable: ImportProblem = { message: message('import.unknown-table'), line: 1, column: 1 };
