/**
 * Values for the placeholders of a BTDF master: `Exported_<Env>Settings.xml`, or one column of `SettingsFileGenerator.xml`.
 * The values fill placeholders and go nowhere else: they can hold passwords.
 */
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { nameFrom } from '../read/names.ts';
import { type Attributes, readXml, type Shape } from '../read/xml.ts';

export interface EnvironmentSettings {
  /** By the name of the placeholder in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** The environments that the sheet has; none where the file is of one. */
  readonly environments: readonly string[];
  /** Whether the values are those of one environment. */
  readonly chosen: boolean;
}

const exportedShape: Shape = { settings: { property: 'text' } };

export function* readExportedSettings(pieces: Iterable<string>): Generator<void, EnvironmentSettings | ImportProblem> {
  const values = new Map<string, string>();
  let key: string | undefined;
  const problem = yield* readXml(pieces, {
    shape: exportedShape,
    open: (_, attributes) => {
      key = nameFrom(attributes['name'])?.toLowerCase();
      return undefined;
    },
    close: (element, text) => {
      if (element === 'property' && key !== undefined) values.set(key, text);
    },
  });
  return problem ?? { values, environments: [], chosen: true };
}

const sheetShape: Shape = { Workbook: { Worksheet: { Table: { Row: { Cell: { Data: 'text' } } } } } };

const mostColumns = 1000;

/** Reads the sheet called Settings: the environments stand in the row that begins with "Environment Name:". */
export function* readSettingsSheet(
  pieces: Iterable<string>,
  environment: string | undefined,
): Generator<void, EnvironmentSettings | ImportProblem> {
  const rows: ReadonlyMap<number, string>[] = [];
  let row = new Map<number, string>();
  let column = 0;
  const problem = yield* readXml(pieces, {
    shape: sheetShape,
    open: (element, attributes: Attributes) => {
      if (element === 'Worksheet') return rows.some(isHead) ? 'skip' : undefined;
      if (element === 'Row') {
        row = new Map();
        column = 0;
      } else if (element === 'Cell') {
        // Cells that are empty can be left out: then the next one tells where it stands.
        const index = Number(attributes['ss:Index'] ?? attributes['Index']);
        column = Number.isInteger(index) && index > 0 && index <= mostColumns ? index : column + 1;
      }
      return undefined;
    },
    close: (element, text) => {
      if (element === 'Data' && text.trim() !== '') row.set(column, text);
      else if (element === 'Row' && row.size > 0) rows.push(row);
    },
  });
  if (problem) return problem;
  return valuesOf(rows, environment);
}

function isHead(row: ReadonlyMap<number, string>): boolean {
  return /^environment name:?$/i.test(row.get(1)?.trim() ?? '');
}

/** The first row of settings comes behind the line "Settings:". */
function valuesOf(
  rows: readonly ReadonlyMap<number, string>[],
  environment: string | undefined,
): EnvironmentSettings | ImportProblem {
  const head = rows.find(isHead);
  if (!head) return { message: message('import.sheet') };
  const names = new Map(
    [...head].flatMap(([column, text]): [number, string][] => {
      const name = nameFrom(text);
      return column > 1 && name !== undefined ? [[column, name]] : [];
    }),
  );
  const isDefault = (name: string): boolean => /^default(?: values?)?$/i.test(name);
  const environments = [...names.values()].filter((name) => !isDefault(name));
  const wanted = environment ?? (environments.length === 1 ? environments[0] : undefined);
  const find = (test: (name: string) => boolean): number | undefined => [...names].find(([, name]) => test(name))?.[0];
  const chosen = find((name) => name.toLowerCase() === wanted?.toLowerCase());
  if (environment !== undefined && chosen === undefined)
    return { message: message('import.environment', { environments }) };
  const defaults = find(isDefault);
  const values = new Map<string, string>();
  const start = rows.findIndex((each) => /^settings:?$/i.test(each.get(1)?.trim() ?? ''));
  if (chosen !== undefined)
    for (const row of rows.slice(start + 1)) {
      const key = nameFrom(row.get(1))?.toLowerCase();
      const value = row.get(chosen) ?? (defaults === undefined ? undefined : row.get(defaults));
      if (key !== undefined && value !== undefined && row !== head) values.set(key, value);
    }
  return { values, environments, chosen: chosen !== undefined };
}
