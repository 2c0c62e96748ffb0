/** The file that the collector script writes: WMI of BizTalk, failover clusters, and what could not be read. */

import { sectionsOf, stateClusters } from '../cluster/cluster.ts';
import { message } from '../importMessages.ts';
import { type Inventory, newInventory, state } from '../inventory.ts';
import { isRow, name, type Row, rows, text } from '../read/row.ts';
import { type Sorted, type WmiClass, wmiClasses } from '../read/rowClass.ts';
import { stateWmi } from '../wmi/wmi.ts';

export const collectorFormat = 'bizha-topology';

/** Reads the document; states what each server and cluster says. */
export function readCollector(path: string, document: Row): Inventory {
  const inventory = newInventory(path, 'collector');
  inventory.written = Date.parse(text(document, 'Collected') ?? '') || 0;
  const bizTalk = document.cells.get('biztalk');
  if (isRow(bizTalk)) stateWmi(inventory, wmiSections(bizTalk));
  for (const cluster of rows(document, 'Clusters')) {
    const sections = sectionsOf(cluster);
    if (sections) stateClusters(inventory, sections, name(cluster, 'Name'));
  }
  for (const server of rows(document, 'Servers')) {
    const own = name(server, 'Name');
    if (own !== undefined) state(inventory.root, ['servers', own]);
  }
  const missing = rows(document, 'Missing').flatMap((row) => name(row, 'Class') ?? []);
  if (missing.length > 0) inventory.unknown.push(message('import.unknown.missing', { classes: missing }));
  return inventory;
}

/** Sections by the names that the script gives them. One that is null says nothing: it can be empty or have failed. */
export function wmiSections(document: Row): Sorted<WmiClass> {
  return new Map(
    [...wmiClasses].flatMap((each): [WmiClass, readonly Row[]][] => {
      const key = each.toLowerCase();
      return (document.cells.get(key) ?? null) === null ? [] : [[each, rows(document, key)]];
    }),
  );
}
